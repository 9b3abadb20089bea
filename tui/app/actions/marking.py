"""What the reader keeps: bookmarks, lettered marks, notes, read and unread."""

from collections.abc import Callable
from dataclasses import replace

from tui.app.actions.action import Action
from tui.app.commands import Command, Pane
from tui.app.leaves import Leaves
from tui.app.marked import MarkedList
from tui.app.panes.reader.page import Page
from tui.app.passages import in_hand
from tui.app.sources.marks import Marks
from tui.model import Bookmark, Span


class Marking(Action):
    """`mm`, `m` and `'` with a letter, `a t r`, and in the bookmarks `R X U`."""

    def __init__(self, desk: Leaves, run: Callable[[Command], None]) -> None:
        super().__init__(desk, run)
        self._dropped: list[list[Bookmark]] = []
        """The bookmarks that were deleted, those deleted last at the end."""

    def do_bookmark(self) -> None:
        """Keep this place, or that of every marked event."""
        marked = self._marked_places()
        if marked:
            for place in marked:
                self.desk.session.keep(*place)
            self._saved(f"Kept {len(marked):,} passages")
        else:
            self._keep("")

    def do_mark(self, letter: str) -> None:
        """Keep this place under a letter."""
        self._keep(letter)

    def _keep(self, letter: str, note: str = "", tags: tuple[str, ...] = ()) -> None:
        place = self._place()
        if place is not None:
            bookmark = self.desk.session.keep(*place, letter=letter, note=note, tags=tags)
            self._saved(f"Kept{' under ' + letter if letter else ''}: “{bookmark.exact}”")

    def _place(self) -> tuple[Page, int, Span | None] | None:
        """Return the passage of the row with the cursor, else what is read; say so if neither."""
        desk = self.desk
        if desk.pane in (Pane.CHRONOLOGY, Pane.CONCORDANCE):
            for passage in in_hand(desk)[:1]:
                page = desk.session.page(passage.document)
                return (page, passage.span.start, passage.span) if page else None
            desk.say("No passage tells of this: there is nothing to keep")
            return None
        page, here = desk.reader.page_shown, desk.here
        if page is None or here is None:
            desk.say("Open an article first: what is kept is a place in a text")
            return None
        return page, here.offset, desk.reader.selected

    def _marked_places(self) -> list[tuple[Page, int, Span]]:
        """Return the first passage of every event that is marked in the chronology."""
        desk = self.desk
        keys = desk.chronology.taken if self._ticked() and desk.pane is Pane.CHRONOLOGY else ()
        told = [event.reports[0] for event in desk.session.index.event_rows(keys) if event.reports]
        pages = ((desk.session.page(report.document), report.span) for report in told)
        return [(page, span.start, span) for page, span in pages if page]

    def _ticked(self) -> dict[str, None]:
        """Return what is marked in the list with the keys."""
        view = self.desk.views[self.desk.pane]
        return view.ticked if isinstance(view, MarkedList) else {}

    def _saved(self, text: str) -> None:
        self.desk.reload_bookmarks()
        if not self.desk.save():
            self.desk.say(text)

    def do_go_to_mark(self, letter: str) -> None:
        """Go to the place kept under a letter."""
        marks = self.desk.session.notebook.bookmarks()
        bookmark = next((each for each in marks if each.mark == letter), None)
        if bookmark is None:
            self.desk.hint("Nothing is kept under {letter}: {mark} keeps a place", letter=letter)
        else:
            self.desk.go_to_bookmark(bookmark)

    def do_pick_mark(self) -> None:
        """Choose among all marks and bookmarks."""
        self.desk.picker.open(Marks(self.desk.session, self.desk.go_to_bookmark))

    def do_note(self) -> None:
        """Write a note on the bookmark with the cursor, or on this place or event."""
        found = self._bookmark()
        if found is not None:
            bookmark = found[0]
            old = bookmark.note if bookmark else ""
            self.desk.prompt.ask("note", old, done=lambda note: self._write(bookmark, note))

    def _bookmark(self) -> tuple[Bookmark | None] | None:
        """Return the bookmark here, which need not be made yet; None where there can be none."""
        desk = self.desk
        if desk.pane is Pane.BOOKMARKS and desk.bookmarks.current:
            return (desk.bookmarks.current,)
        place = self._place()
        return (desk.session.kept(*place),) if place else None

    def _write(self, bookmark: Bookmark | None, note: str) -> None:
        if bookmark is None:
            self._keep("", note)
        else:
            self.desk.session.notebook.put_bookmark(replace(bookmark, note=note))
            self._saved("The note is saved")

    def do_delete(self) -> None:
        """Delete the bookmark with the cursor, or the marked ones."""
        pane = self.desk.bookmarks
        gone = [pane.known[key] for key in pane.ticked] or list(filter(None, [pane.current]))
        if not gone:
            self.desk.say("No bookmark here")
            return
        for bookmark in gone:
            self.desk.session.notebook.drop_bookmark(bookmark.id)
        self._dropped.append(gone)
        what = f"{len(gone):,} bookmarks" if len(gone) > 1 else "Bookmark"
        self._saved(self.desk.keymap.told("{what} deleted: {restore} brings back", what=what))

    def do_restore(self) -> None:
        """Bring back what was deleted last."""
        if not self._dropped:
            self.desk.hint("No bookmark was deleted; elsewhere {undo} undoes corrections")
            return
        for bookmark in self._dropped.pop():
            self.desk.session.notebook.put_bookmark(bookmark)
        self._saved(f"Brought back: “{bookmark.exact}”")
        self.desk.bookmarks.move_to(bookmark.id)

    def do_retitle(self) -> None:
        """Give the bookmark with the cursor a name."""
        bookmark = self.desk.bookmarks.current
        if bookmark is None:
            self.desk.say("No bookmark here")
            return
        self.desk.prompt.ask(
            "name", bookmark.name, done=lambda name: self._put(replace(bookmark, name=name.strip()))
        )

    def _put(self, bookmark: Bookmark) -> None:
        self.desk.session.notebook.put_bookmark(bookmark)
        self._saved("The bookmark is saved")

    def do_tags(self) -> None:
        """Write the tags of the bookmark, event or article here, or add some to the marked ones."""
        desk, marked = self.desk, len(self._ticked())
        if marked:
            label = f"add tags to the {marked:,} marked, with commas"
            desk.prompt.ask(label, done=lambda text: self._tag_marked(tags_in(text)))
            return
        if desk.pane in (Pane.BOOKMARKS, Pane.CHRONOLOGY):
            self._tag_passage()
            return
        name = self._article()
        if name:
            tags = desk.session.notebook.position(name).tags
            self._ask_tags(tags, lambda text: self._tag(name, text))
        else:
            desk.say("Nothing to tag here: articles, events and bookmarks have tags")

    def _tag_marked(self, tags: tuple[str, ...]) -> None:
        desk = self.desk
        notebook = desk.session.notebook
        if desk.pane is Pane.LIBRARY:
            for name in desk.library.ticked:
                notebook.tag(name, _with(notebook.position(name).tags, tags))
            desk.library.tags = desk.session.tags()
        elif tags:
            marks = [desk.session.keep(*place) for place in self._marked_places()]
            marks = marks or [desk.bookmarks.known[key] for key in desk.bookmarks.ticked]
            for mark in marks:
                notebook.put_bookmark(replace(mark, tags=_with(mark.tags, tags)))
        self._saved(f"{len(self._ticked()):,} marked: {', '.join(tags) or 'no tag is added'}")

    def _tag_passage(self) -> None:
        found = (self.desk.bookmarks.current,) if self.desk.pane is Pane.BOOKMARKS else None
        found = found or self._bookmark()
        if found == (None,) and self.desk.pane is Pane.BOOKMARKS:
            self.desk.say("No bookmark here to tag")
        elif found is not None:
            bookmark = found[0]
            tags = bookmark.tags if bookmark else ()
            self._ask_tags(tags, lambda text: self._put_tags(bookmark, tags_in(text)))

    def _ask_tags(self, tags: tuple[str, ...], done: Callable[[str], None]) -> None:
        self.desk.prompt.ask("tags, with commas", ", ".join(tags), done=done)

    def _put_tags(self, bookmark: Bookmark | None, tags: tuple[str, ...]) -> None:
        if bookmark is not None:
            self._put(replace(bookmark, tags=tags))
        elif tags:
            self._keep("", tags=tags)

    def _tag(self, name: str, text: str) -> None:
        desk, tags = self.desk, tags_in(text)
        desk.session.notebook.tag(name, tags)
        desk.library.tags = desk.session.tags()
        desk.library.filter(desk.library.matching)
        if not desk.session.notebook.save():
            desk.say(f"{desk.library.title_of(name)}: {', '.join(tags) or 'no tags'}")

    def _article(self) -> str:
        """Return the article with the cursor, else the one that is open, "" without either."""
        desk = self.desk
        row = desk.library.row if desk.pane is Pane.LIBRARY else None
        return row if isinstance(row, str) else desk.here.document if desk.here else ""

    def do_toggle_read(self) -> None:
        """Mark the article, or the marked ones, read or unread."""
        desk = self.desk
        marked = desk.library.ticked if desk.pane is Pane.LIBRARY else {}
        names = list(marked) or list(filter(None, [self._article()]))
        if not names:
            desk.say("No article here")
            return
        read = not desk.session.read().issuperset(names)
        for name in names:
            desk.session.notebook.mark_read(name, read=read)
        desk.library.read = desk.session.read()
        desk.library.refresh()
        if not desk.session.notebook.save():
            what = f"{len(names):,} articles" if marked else desk.library.title_of(names[0])
            desk.say(f"{what}: {'read' if read else 'unread'}")


def _with(tags: tuple[str, ...], more: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(tags + more))


def tags_in(text: str) -> tuple[str, ...]:
    """Return the tags in what was typed, each once.

    >>> tags_in(" fire, harbour,, fire ")
    ('fire', 'harbour')
    """
    return tuple(dict.fromkeys(filter(None, (" ".join(tag.split()) for tag in text.split(",")))))
