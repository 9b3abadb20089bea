"""What reaches beyond the window: the clipboard, the file that is open, the child that indexes."""

from collections.abc import Callable
from pathlib import Path
from subprocess import SubprocessError

from tui.app.outside import give_to_clipboard
from tui.app.session import Session
from tui.app.visiting import Visiting
from tui.app.watching import Watch
from tui.model import display
from tui.store.settings import Choices

LOOK = 2.0
"""Seconds between two looks at the file that is open."""


class Reaching(Visiting):
    """The desk with its ways out."""

    def __init__(self, session: Session, choices: Choices, themes: tuple[str, ...]) -> None:
        super().__init__(session, choices, themes)
        self.reindex: Callable[[], bool] = _nowhere
        """Begins to read the library again; returns whether that could begin."""
        self.watched = False
        """Whether changes of files are taken up without being asked for."""
        self._watch = Watch()

    def copy(self, text: str) -> None:
        """Give a text to the terminal's clipboard and to this machine's, and say so."""
        text = display(text)
        self.app.copy_to_clipboard(text)
        try:
            file = give_to_clipboard(text)
        except (OSError, SubprocessError):
            file = ""
        if file:
            self.say(
                f"Copied {len(text):,} characters, also in {file.replace(str(Path.home()), '~', 1)}"
            )
        else:
            self.say(f"Copied {len(text):,} characters: {text}")

    def look_at_file(self) -> None:
        """Say so if the file of the open article was changed since the last look."""
        page = self.reader.page_shown
        if page is None or self.watched:
            return
        if page.document.path and self._watch.changed(page.document.path):
            self.hint(
                "{name} was changed on the disk: {read_again} reads it again",
                name=page.document.name,
            )

    def read_again(self) -> str:
        """Begin to read the library again; return what to say about it."""
        if self.reindex():
            return "Reading again what was changed …"
        return "The library is being read already" if self.library.busy else "Nothing can be read"


def _nowhere() -> bool:
    return False
