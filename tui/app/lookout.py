"""A child process that watches the library's files, so that the interface never waits for it."""

from collections.abc import Callable

from tui.app.child import Child


class Lookout(Child):
    """Runs `command`, which writes a line when it begins to watch and after each change."""

    async def watch(self, changed: Callable[[], None], failed: Callable[[str], None]) -> None:
        """Call `changed` whenever the files are to be looked at, `failed` if that is over."""
        async for _ in self.lines():
            changed()
        reason = await self.trouble()
        if reason:
            failed(reason)
