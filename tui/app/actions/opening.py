"""Opening elsewhere and again: editor, browser, a look inside, reading what changed."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

from tui.app.actions.action import Action
from tui.app.commands import Pane
from tui.app.outside import at_line, browser, editor, run_in_terminal, safe_address, start
from tui.app.panes.reader.setting import blocks_of
from tui.app.panes.reader.title import day_of
from tui.app.passages import document_in_hand, in_hand
from tui.app.pieces import passage
from tui.model import BlockKind, Document, display
from tui.writing.listing import Passage

PLAIN = (".txt", ".text")
"""Files whose lines are those of the text."""
PARAGRAPHS = 14
"""Paragraphs of an article that a look inside shows."""
PASSAGES, AROUND = 3, 320
"""Passages of a row, and the characters on either side of each, that one shows."""
STYLES = {BlockKind.HEADING: "heading", BlockKind.QUOTE: "quote"}


class Opening(Action):
    """`e o gx p ^R`."""

    def do_edit(self) -> None:
        """Open the article's file in the person's editor or pager."""
        document = document_in_hand(self.desk)
        command = editor()
        if document is None:
            self.desk.say("No article here to open")
        elif not command:
            self.desk.say("No editor: set EDITOR, then start again")
        elif document.path and Path(document.path).is_file():
            self._edit(command, document)
        else:
            self._view(command, document)

    def _edit(self, command: list[str], document: Document) -> None:
        path = Path(document.path)
        passages = in_hand(self.desk) if path.suffix.lower() in PLAIN else []
        here = passages[0].span.start if passages else 0
        line = document.text.count("\n", 0, here) + 1
        problem = run_in_terminal(self.desk.app, [*at_line(command, line), str(path.absolute())])
        self.desk.say(problem or f"Back from {command[0]}")
        self.desk.look_at_file()

    def _view(self, command: list[str], document: Document) -> None:
        """Show the text of an article that has no file of its own, in one that goes away again."""
        with NamedTemporaryFile("w", suffix=".txt", encoding="utf-8", delete=False) as file:
            file.write(display(document.text))
        try:
            Path(file.name).chmod(0o400)
            problem = run_in_terminal(self.desk.app, [*command, file.name])
        finally:
            with suppress(OSError):
                Path(file.name).unlink()
        self.desk.say(problem or f"That was a copy: {document.name} has no file of its own")

    def do_browse(self) -> None:
        """Open the article's address in a browser, after asking."""
        document = document_in_hand(self.desk)
        if document is None:
            self.desk.say("No article here")
        elif not document.url:
            self.desk.say(f"{document.title or document.name} names no address of its original")
        else:
            self._ask(document.url)

    def do_open_link(self) -> None:
        """Open the address of the link here in a browser, after asking."""
        link = self.desk.reader.link_here
        if link is None:
            self.desk.hint("No link here: {next_link} goes to the next one")
        else:
            self._ask(link.address)

    def _ask(self, address: str) -> None:
        shown = display(address)
        if not safe_address(address):
            self.desk.popup.open("Not opened", [(shown, "accent"), (_REFUSED, "warning")])
        else:
            asked = "Open this address in your browser? That leaves dateline for the network."
            if not address.isascii():
                asked += " It has letters beyond ASCII, which may look like others."
            self.desk.question.ask("Open in browser", shown, asked, lambda: self._show(address))

    def _show(self, address: str) -> None:
        command = browser()
        if command:
            self.desk.say(start([*command, address]) or f"Handed to {command[0]}")
        else:
            self.desk.copy(address)

    def do_peek(self) -> None:
        """Show the text that the row with the cursor is about, without going there."""
        if self.desk.pane is not Pane.LIBRARY:
            self._peek_at(in_hand(self.desk)[:PASSAGES])
            return
        row = self.desk.library.row
        document = self.desk.session.document(row) if isinstance(row, str) else None
        if document is None:
            self.desk.say("No article here to look into")
        else:
            self._peek_into(document)

    def _peek_at(self, passages: Sequence[Passage]) -> None:
        desk, told = self.desk, list[tuple[str, str]]()
        for each in passages:
            document = desk.session.document(each.document)
            around = passage(document.text, each.span, AROUND) if document else each.quotation
            told += [(desk.session.label_of(each.document), "accent"), (around, ""), ("", "")]
        if told:
            desk.popup.open("The text around it", told[:-1])
        else:
            desk.say("Nothing here to look into")

    def _peek_into(self, document: Document) -> None:
        facts = (document.source, document.author, day_of(document.published))
        about = " · ".join(filter(None, (*facts, f"{document.minutes} min")))
        paragraphs = [(about, "muted"), ("", "")]
        blocks = blocks_of(document)
        for block in blocks[:PARAGRAPHS]:
            paragraphs += [(block.span.of(document.text), STYLES.get(block.kind, "")), ("", "")]
        if len(blocks) > PARAGRAPHS:
            paragraphs.append((self.desk.keymap.told("… {open} opens it"), "muted"))
        self.desk.popup.open(document.title or document.name, paragraphs)

    def do_read_again(self) -> None:
        """Let the library be read again."""
        self.desk.say(self.desk.read_again())


_REFUSED = "Only http, https and mailto addresses are handed to a browser."
