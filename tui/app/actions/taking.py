"""Taking along: copying with a citation, piping to a command, writing a list to a file."""

import shlex
from collections.abc import Iterator
from pathlib import Path
from shutil import which

from tui.app.actions.action import Action
from tui.app.commands import Pane
from tui.app.marked import MarkedList
from tui.app.outside import run_in_terminal
from tui.app.passages import cited, document_in_hand, in_hand
from tui.app.shown import Shown, shown
from tui.model import display
from tui.store import StoreError

SUFFIXES = {
    ".md": "markdown",
    ".csv": "csv",
    ".json": "json",
    ".jsonl": "json",
    ".ics": "ics",
}
"""The form in which a file is written, by the end of its name."""
NAMES = {Pane.READER: "hits", Pane.CONCORDANCE: "hits", Pane.PAGE: "entity"}
"""What a file is called at first, where it is not called like the pane."""


class Taking(Action):
    """`y Y | w`."""

    def do_copy_cited(self) -> None:
        """Copy the passage here with its source, date, file and place."""
        texts = [cited(self.desk, passage) for passage in in_hand(self.desk)]
        if texts:
            self.desk.copy("\n".join(texts))
        else:
            self.desk.say("Nothing to cite here")

    def do_pipe(self) -> None:
        """Hand the selection, or the article, to a command's input."""
        text = self._text()
        if text:
            self.desk.prompt.ask("| command", done=lambda words: self._pipe(words, text))
        else:
            self.desk.say("Nothing to hand over: open an article, or put the cursor on a row")

    def _text(self) -> str:
        desk = self.desk
        passages = in_hand(desk)
        if desk.pane in (Pane.LIBRARY, Pane.READER) and not desk.reader.selected:
            document = document_in_hand(desk)
            return display(document.text) if document else ""
        return display("\n".join(passage.quotation for passage in passages))

    def _pipe(self, words: str, text: str) -> str:
        """Run the command; return what is wrong with it."""
        try:
            command = shlex.split(words)
        except ValueError as error:
            return f"{error}".replace("No ", "There is no ")
        if command and which(command[0]) is None:
            return f"{command[0]}: there is no such command"
        if command:
            self.desk.say(run_in_terminal(self.desk.app, command, text) or "Done")
        return ""

    def do_export(self) -> None:
        """Write what this pane shows into a file."""
        desk = self.desk
        if shown(desk) is None:
            desk.hint(_WHY.get(desk.pane, "Nothing to write here"))
            return
        name = NAMES.get(desk.pane, desk.pane.name.lower())
        view = desk.views[desk.pane]
        marked = view.marked_state if isinstance(view, MarkedList) else ""
        desk.prompt.ask(
            f"write {marked or 'this'} to a file (.md, .csv or .json):",
            f"{name}.md",
            done=self._export,
            marked=True,
        )

    def _export(self, name: str) -> str:
        """Write what is shown into a file; return what is wrong with its name."""
        path = Path(name.strip()).expanduser().absolute()
        found, form = shown(self.desk), SUFFIXES.get(path.suffix.lower(), "")
        if not name.strip() or found is None:
            self.desk.say("Nothing is written")
        elif form not in found.forms:
            only = "; .ics is for the chronology" if path.suffix == ".ics" else ""
            return f"End the name in .md, .csv or .json{only}"
        elif path.exists():
            asked = "This file is there already. Shall it be replaced?"
            self.desk.question.ask(
                "Replace", str(path), asked, lambda: self._begin(path, "w", found, form)
            )
        else:
            self._begin(path, "x", found, form)
        return ""

    def _begin(self, path: Path, mode: str, found: Shown, form: str) -> None:
        """Write in the background."""
        self.desk.say(f"Writing {path.name} …")
        self.desk.run_worker(
            self._write(path, mode, found, form), group="export", exit_on_error=False
        )

    async def _write(self, path: Path, mode: str, found: Shown, form: str) -> None:
        desk = self.desk
        try:
            count = await desk.session.snapshot.ask(
                lambda index: _write_lines(path, mode, found.lines(index, form))
            )
        except (OSError, ValueError, StoreError) as error:
            reason = error.strerror if isinstance(error, OSError) else error
            desk.say(f"{path.name}: not written: {reason}")
        else:
            desk.say(f"{count:,} lines written to {path}")
        desk.refresh_bars()


def _write_lines(path: Path, mode: str, lines: Iterator[str]) -> int:
    """Write lines into a file; return how many."""
    with path.open(mode, encoding="utf-8", errors="backslashreplace", newline="\n") as file:
        return sum(bool(file.write(f"{line}\n")) for line in lines)


_WHY = {
    Pane.READER: "No hits to write: {find} or {pane_entities} {open} finds some, or go to a list",
    Pane.REVIEW: "No two names are in doubt: there is nothing to write",
}
