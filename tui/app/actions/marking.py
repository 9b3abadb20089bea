"""What the reader keeps: bookmarks, lettered marks, notes, read and unread."""

from dataclasses import replace

from tui.app.actions.action import Action
from tui.app.commands import Pane
from tui.app.sources.marks import Marks
from tui.model import Bookmark


class Marking(Action):
    """`mm`, `m` and `'` with a letter, `a`, `r`, `X`."""

    def do_bookmark(self) -> None:
        """Keep this place."""
        self._keep("")

    def do_mark(self, letter: str) -> None:
        """Keep this place under a letter."""
        self._keep(letter)

    def _keep(self, letter: str, note: str = "") -> None:
        desk = self.desk
        page, here = desk.reader.page_shown, desk.here
        if page is None or here is None:
            desk.say("Open an article first: a bookmark keeps a place in a text")
            return
        bookmark = desk.session.keep(page, here.offset, letter, note)
        self._saved(f"Kept{' under ' + letter if letter else ''}: “{bookmark.exact}”")

    def _saved(self, text: str) -> None:
        self.desk.reload_bookmarks()
        if not self.desk.save():
            self.desk.say(text)

    def do_go_to_mark(self, letter: str) -> None:
        """Go to the place kept under a letter."""
        marks = self.desk.session.notebook.bookmarks()
        bookmark = next((each for each in marks if each.mark == letter), None)
        if bookmark is None:
            self.desk.say(f"Nothing is kept under {letter}: m {letter} keeps this place there")
        else:
            self.desk.go_to_bookmark(bookmark)

    def do_pick_mark(self) -> None:
        """Choose among all marks and bookmarks."""
        self.desk.picker.open(Marks(self.desk.session, self.desk.go_to_bookmark))

    def do_note(self) -> None:
        """Write a note on the bookmark with the cursor, or on this place."""
        desk = self.desk
        bookmark = desk.bookmarks.current if desk.pane is Pane.BOOKMARKS else None
        if bookmark is None and desk.here is None:
            desk.say("Open an article first: a note belongs to a place in a text")
            return
        old = bookmark.note if bookmark else ""
        desk.prompt.ask("note", old, done=lambda note: self._write(bookmark, note))

    def _write(self, bookmark: Bookmark | None, note: str) -> None:
        if bookmark is None:
            self._keep("", note)
        else:
            self.desk.session.notebook.put_bookmark(replace(bookmark, note=note))
            self._saved("The note is saved")

    def do_delete(self) -> None:
        """Delete the bookmark with the cursor."""
        bookmark = self.desk.bookmarks.current
        if bookmark is None:
            self.desk.say("No bookmark here")
            return
        self.desk.session.notebook.drop_bookmark(bookmark.id)
        self._saved("Bookmark deleted")

    def do_toggle_read(self) -> None:
        """Mark the article read or unread."""
        desk = self.desk
        row = desk.library.row if desk.pane is Pane.LIBRARY else None
        name = row if isinstance(row, str) else desk.here.document if desk.here else ""
        if not name:
            desk.say("No article here")
            return
        read = name not in desk.session.read()
        desk.session.notebook.mark_read(name, read=read)
        desk.library.read = desk.session.read()
        desk.library.refresh()
        if not desk.session.notebook.save():
            desk.say(f"{desk.library.title_of(name)}: {'read' if read else 'unread'}")
