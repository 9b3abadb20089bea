"""Textual's own driver, for a terminal that may show the last screen already."""

from textual.drivers import linux_driver

from tui import lastframe
from tui.app.keymap.strokes import StrokeParser

# The driver makes its parser where nothing can be overridden.
linux_driver.XTermParser = StrokeParser  # type: ignore[attr-defined] # it is not exported


class Driver(linux_driver.LinuxDriver):
    """Takes the terminal over as it is, so that nothing flickers."""

    def write(self, data: str) -> None:
        """Write to the terminal, but do not wipe what it shows by entering the screen again."""
        if not (data == lastframe.ENTER and lastframe.is_shown()):
            super().write(data)

    def start_application_mode(self) -> None:
        """Take the terminal over; at the end it will be as it was before the last screen."""
        super().start_application_mode()  # type: ignore[no-untyped-call] # it has no types
        before = lastframe.hand_over()
        if before is not None:
            self.attrs_before = before
