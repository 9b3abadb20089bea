"""A child process that tells line by line; closing its input ends it, however we end."""

import asyncio
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncGenerator, Sequence
from contextlib import suppress

LONGEST_LINE = 2**20
DYING = 1.0
"""Seconds that a child may take to be gone once it is killed."""


class Child:
    """Runs `command`, which is to end when its input is closed."""

    def __init__(self, command: Sequence[str]) -> None:
        self._command = command
        self.process: Process | None = None

    async def lines(self) -> AsyncGenerator[bytes]:
        """Yield each line that it writes, until it closes its output; start it if it is not there.

        Whoever stops listening before may go on later.
        """
        if self.process is None or self.process.returncode is not None:
            self.process = await asyncio.create_subprocess_exec(
                *self._command, stdin=PIPE, stdout=PIPE, stderr=PIPE, limit=LONGEST_LINE
            )
        assert self.process.stdout is not None  # noqa: S101 - it was asked for
        async for line in self.process.stdout:
            yield line

    def ask(self) -> bool:
        """Write a line to it; return whether it seems to be there."""
        if self.process is None or self.process.returncode is not None:
            return False
        assert self.process.stdin is not None  # noqa: S101 - as above
        self.process.stdin.write(b"again\n")
        return True

    async def trouble(self) -> str:
        """Wait for its end and return its last words if it failed, "" if it did not."""
        process = self.process
        if process is None or process.stderr is None:
            return ""
        errors = (await process.stderr.read()).decode("utf-8", "replace").strip()
        status = await process.wait()
        if status <= 0:
            return ""
        last = errors.splitlines()[-1] if errors else f"it ended with {status}"
        return last.removeprefix("dateline: ")

    async def stop(self) -> None:
        """End it now."""
        if self.process is not None and self.process.returncode is None:
            self.process.kill()
            with suppress(TimeoutError):
                # Its pipes would complain if they outlived the loop.
                await asyncio.wait_for(self.process.wait(), DYING)
