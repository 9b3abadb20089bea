"""`dateline bookmarks`: the places that the reader keeps, and whether each was found again."""

from argparse import Namespace
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui.cli.columns import wrap
from tui.cli.library import notebook_of, opened
from tui.cli.output import width, write, write_exactly, write_records
from tui.library.listings import bookmarks, find_again
from tui.model import Bookmark, Located, Span, counted
from tui.store import Index
from tui.writing.listing import LISTINGS

FOUND = {Located.SEARCHED: ", moved", Located.LOST: ", lost: these words are not there any more"}
TEXTS = ("exact", "prefix", "suffix", "digest", "name", "mark", "note", "entity", "event")
LISTS = ("tags", "other")


@dataclass(frozen=True, slots=True)
class Place:
    """A bookmark, how it was found again, and where."""

    bookmark: Bookmark
    found: Located
    span: Span | None


def run(options: Namespace) -> int:
    """Print the bookmarks in the order in which they were made; 1 if a file of them is damaged."""
    notebook = notebook_of(options)
    name = "json" if options.json else options.format
    with opened(options) as index:
        if name in ("csv", "markdown"):
            write_exactly(LISTINGS[name](bookmarks(index, notebook.bookmarks())))
        else:
            places = [place(index, bookmark) for bookmark in notebook.bookmarks()]
            _write(places, as_json=name == "json")
    return int(bool(notebook.problems()))


def _write(places: Sequence[Place], *, as_json: bool) -> None:
    if as_json:
        write_records(map(bookmark_record, places))
    else:
        write(lines(places, width()))


def place(index: Index, bookmark: Bookmark) -> Place:
    """Return where the words of a bookmark stand now."""
    return Place(bookmark, *find_again(index, bookmark))


def bookmark_record(place: Place) -> dict[str, object]:
    """Return a bookmark as it stands in its TOML file, and whether it was found."""
    mark = place.bookmark
    texts = {name: getattr(mark, name) for name in TEXTS}
    lists = {name: list(getattr(mark, name)) for name in LISTS}
    filled = {name: value for name, value in (texts | lists).items() if value}
    return {
        "id": mark.id,
        "document": mark.document,
        "start": mark.span.start,
        "end": mark.span.end,
        **filled,
        **({"created": mark.created.isoformat()} if mark.created else {}),
        "found": place.found.value,
    }


def lines(places: Sequence[Place], width: int | None) -> Iterator[str]:
    """Yield each bookmark for a person: place, quotation, note and tags."""
    for each in places:
        mark = each.bookmark
        at = f":{each.span.start}" if each.span else ""
        letter = f"'{mark.mark} " if mark.mark else ""
        yield f"{letter}{mark.document}{at}{FOUND.get(each.found, '')}"
        yield from wrap(f"“{mark.exact}”", width, "    ")
        if mark.note:
            yield from wrap(mark.note, width, "    note: ")
        if mark.tags:
            yield from wrap(", ".join(mark.tags), width, "    tags: ")
        yield ""
    yield counted(len(places), "bookmark")
