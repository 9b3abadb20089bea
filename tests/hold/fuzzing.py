"""What is fuzzed: five entries of the program, each with what has to hold whatever it is given."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from tests.hold.terminal import judged
from tui.analysis.timexes import tag
from tui.app.keymap import load_keymap
from tui.app.theme import read_theme
from tui.model import Bookmark, Document, Span, display, line, moments
from tui.reading.datelines import date_line
from tui.reading.loading import read_file
from tui.store import Notebook
from tui.store.settings import load_settings

Target = Callable[[bytes, Path], None]
"""Takes bytes and an empty folder; raises if anything is not as it has to be."""
NOTES = ("bookmarks.toml", "corrections.toml", "reading.toml")
OF_KEYS = (b"preset", b"langmap", b"unbind", b"keys")
"""What is in no table of keys is not held against all of them, which takes long."""
KEPT = "kept while everything beside it is odd"


def decoding(data: bytes, folder: Path) -> None:
    """Bytes that say nothing of their form become a text, or a reason why not."""
    _read(data, folder / "a.txt")


def pages(data: bytes, folder: Path) -> None:
    """A page of the web becomes the text of its article."""
    _read(data, folder / "a.html")


def structured(data: bytes, folder: Path) -> None:
    """Lines of JSON, and Markdown with facts in YAML or TOML before it; no archive is opened."""
    _read(data, folder / ("a.jsonl" if data.lstrip().startswith(b"{") else "a.md"))


def tables(data: bytes, folder: Path) -> None:
    """A theme, settings, keys and the files of a notebook, each with the same TOML."""
    file = folder / "file.toml"
    file.write_bytes(data)
    shown(str(read_theme(file)))
    shown("\n".join(load_settings(file)[1]))
    if any(word in data for word in OF_KEYS):
        shown("\n".join(load_keymap(file)[1]))
    for name in NOTES:
        (folder / name).write_bytes(data)
    notebook = Notebook(folder)
    before = {each.id for each in notebook.bookmarks()}
    kept = notebook.put_bookmark(Bookmark("", "a.txt", Span(0, 4), KEPT))
    notebook.keep_position("a.txt", 1)
    told = [*notebook.corrections.made(), *notebook.corrections.misread(), notebook.last()]
    unsaved = "\n".join(notebook.save())
    shown("\n".join([*map(str, told), *notebook.problems(), unsaved]))
    after = {each.id for each in Notebook(folder).bookmarks()}
    assert before <= after
    assert kept.id in after or str(folder / NOTES[0]) in unsaved
    assert data in {path.read_bytes() for path in folder.glob(f"{NOTES[0]}*")}, "thrown away"


def dates(data: bytes, _: Path) -> None:
    """Times in a text, and times that a person types."""
    text = data.decode("utf-8", "replace")
    published = date(1950, 1, 1) + timedelta(days=len(data) * 37) if len(data) % 3 else None
    reached = 0
    for timex in tag(text, published):
        assert reached <= timex.span.start < timex.span.end <= len(text)
        assert timex.text == timex.span.of(text)
        assert timex.value
        if timex.interval and timex.interval.start and timex.interval.end:
            assert timex.interval.start < timex.interval.end
        reached = timex.span.end
    date_line(text)
    try:
        moments(text)
    except ValueError as error:
        shown(str(error))


TARGETS: dict[str, Target] = {
    each.__name__: each for each in (decoding, pages, structured, tables, dates)
}


def _read(data: bytes, file: Path) -> None:
    """Read a file and see that what it became can be shown, and lies where it is said to lie."""
    file.write_bytes(data)
    found = read_file(file, file.name)
    assert found
    for each in found:
        if isinstance(each, Document):
            _sound(each)
        else:
            assert "could not be read" not in each.reason, each.reason
            shown(f"{each.name} {each.reason}")


def _sound(document: Document) -> None:
    shown(document.text)
    facts = (document.title, document.source, document.author, document.url, *document.tags)
    for each in (document.name, *facts, *document.notes):
        shown(each)
    reached = 0
    for block in document.blocks:
        assert reached <= block.span.start <= block.span.end <= len(document.text)
        assert not document.text[reached : block.span.start].strip()
        reached = block.span.end
    assert not document.text[reached:].strip()
    for link in document.links:
        assert 0 <= link.span.start < link.span.end <= len(document.text)


def shown(text: str) -> None:
    """Show a text, on many lines and on one, as every part of the program does."""
    assert len(display(text)) == len(text)
    assert judged(display(text).replace("\t", " ").encode()) == []
    assert judged(line(text).encode()) == []
