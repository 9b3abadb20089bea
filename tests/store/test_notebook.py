from datetime import UTC, datetime

import pytest

from tui.model import Bookmark, Document, Located, Span
from tui.store import Notebook, locate

TEXT = "The gates stood open. Nobody guarded the palace that night, a driver said. He left."


@pytest.fixture
def notebook(tmp_path):
    return Notebook(tmp_path)


def reopened(notebook):
    assert notebook.save() == []
    return Notebook(notebook.folder)


def bookmark(**fields):
    at = Bookmark.at(Document("a.txt", TEXT, digest="d"), Span(22, 58), fields.pop("id", ""))
    return Bookmark(**{name: getattr(at, name) for name in at.__slots__} | fields)


def test_a_bookmark_comes_back_with_all_its_fields(notebook):
    put = notebook.put_bookmark(
        bookmark(
            name="The palace",
            mark="p",
            note="Ask the driver",
            tags=("palace", "night"),
            entity="palace",
            event="e1",
            created=datetime(2021, 8, 15, 12, tzinfo=UTC),
        )
    )
    assert reopened(notebook).bookmarks() == [put]
    assert put.id
    assert put.exact == "Nobody guarded the palace that night"


def test_a_bookmark_is_changed_under_its_id_and_dropped(notebook):
    put = notebook.put_bookmark(bookmark(id="b1"))
    notebook.put_bookmark(bookmark(id="b1", note="new", created=put.created))
    assert [each.note for each in reopened(notebook).bookmarks()] == ["new"]
    notebook.drop_bookmark("b1")
    assert reopened(notebook).bookmarks() == []


def test_a_letter_marks_one_place_only(notebook):
    notebook.put_bookmark(bookmark(id="b1", mark="a"))
    notebook.put_bookmark(bookmark(id="b2", mark="a"))
    assert {each.id: each.mark for each in notebook.bookmarks()} == {"b1": "", "b2": "a"}


def test_a_bookmark_written_by_hand_with_wrong_fields_is_listed(notebook):
    path = notebook.folder / "bookmarks.toml"
    path.write_text('[[bookmark]]\ndocument = 7\nstart = "x"\nend = -1\ntags = "one"\n')
    (found,) = Notebook(notebook.folder).bookmarks()
    assert (found.document, found.span, found.tags) == ("7", Span(0, 0), ("one",))


def test_the_last_document_is_the_one_opened_last(notebook):
    assert notebook.last() is None
    notebook.keep_position("a.txt", 10, "reader")
    notebook.keep_position("b.txt", 20)
    notebook.keep_position("a.txt", 30, "entities")
    notebook.mark_read("b.txt")
    last = reopened(notebook).last()
    assert (last.document, last.offset, last.pane, last.read) == ("a.txt", 30, "entities", False)


def test_read_and_unread_are_remembered_beside_the_position(notebook):
    notebook.keep_position("a.txt", 10)
    notebook.mark_read("a.txt")
    found = reopened(notebook).position("a.txt")
    assert (found.read, found.offset) == (True, 10)
    notebook.mark_read("a.txt", read=False)
    assert not reopened(notebook).position("a.txt").read
    assert notebook.position("b.txt").offset == 0


def test_two_windows_take_in_what_the_other_wrote(notebook):
    other = Notebook(notebook.folder)
    notebook.put_bookmark(bookmark(id="b1"))
    assert notebook.save() == []
    assert other.refresh()
    assert [each.id for each in other.bookmarks()] == ["b1"]
    assert not other.refresh()


def test_what_could_not_be_saved_is_said_with_the_file_and_kept(notebook):
    (notebook.folder / "bookmarks.toml").mkdir()
    broken = Notebook(notebook.folder)
    assert "bookmarks.toml" in broken.problems()[0]
    broken.put_bookmark(bookmark(id="b1"))
    assert "bookmarks.toml" in broken.save()[0]
    assert [each["id"] for each in broken.unsaved()] == ["b1"]
    assert [each.id for each in broken.bookmarks()] == ["b1"]


@pytest.mark.parametrize(
    ("text", "how", "found"),
    [
        (TEXT, Located.EXACT, "Nobody guarded the palace that night"),
        ("Updated. " + TEXT, Located.SEARCHED, "Nobody guarded the palace that night"),
        (TEXT.replace("night", "evening"), Located.SEARCHED, None),
        (TEXT.replace("Nobody", "No-one"), Located.SEARCHED, None),
        (TEXT * 2, Located.EXACT, "Nobody guarded the palace that night"),
        ("Something else entirely, and nothing of what stood there.", Located.LOST, None),
        ("", Located.LOST, None),
    ],
    ids=["same", "moved", "end edited", "start edited", "twice", "gone", "empty"],
)
def test_a_bookmark_is_found_again_in_an_edited_text(text, how, found):
    located, span = locate(bookmark(), text)
    assert located is how
    assert (span is None) == (how is Located.LOST)
    if span and found:
        assert span.of(text) == found


def test_of_a_repeated_quotation_the_one_in_its_context_is_meant():
    text = "One said yes. Two said no. Three said yes. Four left."
    mark = Bookmark.at(Document("a.txt", text), Span(38, 41), "1")
    edited = "Zero said yes. " + text
    located, span = locate(mark, edited)
    assert located is Located.SEARCHED
    assert span == Span(53, 56)


def test_a_short_quotation_without_its_context_is_lost_rather_than_guessed():
    mark = Bookmark.at(
        Document("a.txt", "It was said yes by all who came there."), Span(12, 15), "1"
    )
    assert locate(mark, "Well, yes.") == (Located.LOST, None)
