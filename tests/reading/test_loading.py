import os
import subprocess
import sys
from datetime import date
from hashlib import blake2b
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tui.reading.loading
from tui.model import Document, Skipped
from tui.reading import distinct, load, read, read_file, scan

TEXT = "The ferry left at noon.\r\n\r\nNobody waved.\r\n"


def write(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def only(path: Path) -> Document:
    (found,) = read([path])
    assert isinstance(found, Document), found
    return found


def reason(path: Path) -> str:
    (found,) = read([path])
    assert isinstance(found, Skipped)
    return found.reason


def test_plain_text_is_kept_with_every_character_in_its_place(tmp_path: Path):
    document = only(write(tmp_path / "ferry.txt", TEXT))

    assert document.text == TEXT.replace("\r", " ")
    assert [block.span.of(document.text) for block in document.blocks] == [
        "The ferry left at noon.",
        "Nobody waved.",
    ]


def test_a_document_knows_its_file_and_what_was_in_it(tmp_path: Path):
    path = write(tmp_path / "ferry.txt", TEXT)
    document = only(path)

    assert (document.name, document.path) == ("ferry.txt", str(path))
    assert document.digest == blake2b(TEXT.encode(), digest_size=16).hexdigest()


@pytest.mark.parametrize("suffix", [".txt", ".TXT", ".text", "", ".log", ".news"])
def test_text_is_read_whatever_its_suffix(tmp_path: Path, suffix: str):
    assert only(write(tmp_path / f"ferry{suffix}", TEXT)).words == 7


@pytest.mark.parametrize("suffix", [".html", ".HTM", ".xhtml", "", ".aspx"])
def test_a_page_is_recognised_by_its_suffix_or_its_beginning(tmp_path: Path, suffix: str):
    page = f"\n<!DOCTYPE html><html><title>Ferry</title><body><p>{TEXT}</p></body></html>"

    document = only(write(tmp_path / f"ferry{suffix}", page))

    assert (document.title, "<" in document.text) == ("Ferry", False)


def test_a_file_in_utf_16_is_read(tmp_path: Path):
    assert only(write(tmp_path / "ferry.txt", TEXT.encode("utf-16"))).text == TEXT.replace(
        "\r", " "
    )


def test_markdown_is_read_as_such(tmp_path: Path):
    document = only(
        write(tmp_path / "ferry.md", "---\nsource: Harbour Post\n---\n# *Ferry*\n\nIt left.")
    )

    assert (document.title, document.source, document.text) == (
        "Ferry",
        "Harbour Post",
        "Ferry\n\nIt left.",
    )


def test_markdown_that_is_too_long_for_the_parser_is_shown_as_it_is(tmp_path: Path):
    document = only(write(tmp_path / "ferry.md", "[" * (2**20 + 1)))

    assert document.notes == ("Too long to read as Markdown; shown as it is.",)
    assert len(document.text) == 2**20 + 1


def test_each_line_of_a_jsonl_is_a_document_with_a_digest_of_its_own(tmp_path: Path):
    path = write(tmp_path / "news.jsonl", '{"id": "a", "text": "One."}\n{"text": "Two."}\nno\n')

    one, two, three = read([path])

    assert isinstance(one, Document)
    assert isinstance(two, Document)
    assert (one.name, two.name) == ("a", "news.jsonl:2")
    assert one.digest == blake2b(b'{"id": "a", "text": "One."}', digest_size=16).hexdigest()
    assert isinstance(three, Skipped)
    assert three.name == "news.jsonl:3"


def test_title_source_author_and_day_are_found_in_the_text(tmp_path: Path):
    document = only(
        write(
            tmp_path / "ferry.txt",
            "The last ferry\n\nBy Mariam Rahimi\n\nPublished August 16, 2021\n\n"
            "OSLO (Tideline) — The ferry left at noon.\n",
        )
    )

    assert (document.title, document.source, document.author) == (
        "The last ferry",
        "Tideline",
        "Mariam Rahimi",
    )
    assert document.published
    assert document.published.day == date(2021, 8, 16)


def test_nothing_dates_a_text_that_does_not_say_it(tmp_path: Path):
    path = write(tmp_path / "ferry.txt", "The ferry left on Sunday, Aug. 15.\n")
    os.utime(path, (0, 0))

    assert only(path).published is None


def test_fields_are_one_line_and_addresses_are_such(tmp_path: Path):
    line = (
        '{"text": "x", "title": "a\\nb\\ud800", "source": " A \\u0000B",'
        ' "url": "javascript:alert(1)"}'
    )
    document = only(write(tmp_path / "a.jsonl", line))

    assert (document.title, document.url, document.source) == ("a b\ufffd", "", "A \ufffdB")


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.txt", b"", "an empty file"),
        ("blank.txt", b" \n\n", "an empty file"),
        ("blank.jsonl", b" \n\n", "an empty file"),
        ("comment.md", b"[a]: https://example.org", "a file without text in it"),
        ("picture.png", b"\x89PNG\r\n\x1a\n\x00\x00", "not a text format dateline reads: .png"),
        ("picture", b"\x89PNG\r\n\x1a\n\x00\x00", "a binary file, not text"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00", "a binary file, not text"),
        ("paper.pdf", b"%PDF-1.7\n", "a PDF: save its text as .txt to read it"),
        ("paper.rtf", b"{\\rtf1 x}", "rich text (RTF): save it as plain text to read it"),
        ("empty.html", b"<html></html>", "a page that shows no text"),
    ],
)
def test_what_is_not_read_is_listed_with_the_reason(
    tmp_path: Path, name: str, content: bytes, said: str
):
    assert reason(write(tmp_path / name, content)) == said


def test_a_file_that_vanished_since_it_was_listed_is_said(tmp_path: Path):
    path = write(tmp_path / "ferry.txt", TEXT)
    (source,) = scan([path])
    path.unlink()
    assert not isinstance(source, Skipped)

    assert load(source) == [Skipped("ferry.txt", "no such file or directory")]


def test_a_file_that_may_not_be_read_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def refuse(*args):
        raise PermissionError(13, "Permission denied")

    path = write(tmp_path / "ferry.txt", TEXT)
    monkeypatch.setattr(os, "open", refuse)

    assert reason(path) == "permission denied"


def test_a_file_over_the_limit_is_listed(tmp_path: Path):
    path = write(tmp_path / "ferry.txt", TEXT)

    assert read_file(path, "ferry.txt", limit=20) == [Skipped("ferry.txt", "larger than 20 bytes")]


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (RecursionError("too deep"), "could not be read: too deep"),
        (AssertionError(), "could not be read: AssertionError"),
        (MemoryError(), "it would take more memory than there is for reading"),
    ],
)
def test_a_file_that_breaks_the_reading_does_not_keep_the_others_unread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception, said: str
):
    def fail(path: Path, data: bytes):
        raise error

    write(tmp_path / "a.txt", TEXT)
    write(tmp_path / "b.jsonl", '{"text": "x"}')
    monkeypatch.setattr(tui.reading.loading, "parse", fail)

    broken, whole = read([tmp_path])

    assert broken == Skipped("a.txt", said)
    assert isinstance(whole, Document)


@given(
    st.sampled_from(["", ".txt", ".md", ".html", ".jsonl"]),
    st.binary(max_size=200)
    | st.text('<p>#*`[](){}":text,\n -&;\\é\r', max_size=200).map(str.encode),
)
def test_any_bytes_in_any_format_are_read_or_skipped(
    tmp_path_factory: pytest.TempPathFactory, suffix: str, data: bytes
):
    path = write(tmp_path_factory.getbasetemp() / f"any{suffix}", data)

    for found in read_file(path, path.name):
        if isinstance(found, Skipped):
            assert found.reason
            continue
        covered = 0
        for block in found.blocks:
            assert not found.text[covered : block.span.start].strip()
            assert covered <= block.span.start < block.span.end
            covered = block.span.end
        assert not found.text[covered:].strip()
        assert all(link.span.of(found.text).strip() for link in found.links)
        assert found.text.encode().decode() == found.text


def test_files_seen_are_files_read_and_skipped(tmp_path: Path):
    for name in ("a.txt", "b/c.md", "b/d.html"):
        write(tmp_path / name, f"<p>{TEXT}</p>")
    write(tmp_path / "e.png", b"\0")
    os.mkfifo(tmp_path / "f")

    names = [found.name for found in read([tmp_path])]

    assert names == ["a.txt", "b/c.md", "b/d.html", "e.png", "f"]


def test_the_same_id_in_two_files_makes_two_names(tmp_path: Path):
    for name in ("a.jsonl", "b.jsonl", "c.jsonl"):
        write(tmp_path / name, '{"id": "1", "text": "x"}')

    assert [found.name for found in read([tmp_path])] == ["1", "b.jsonl:1", "c.jsonl:1"]


def test_a_file_keeps_its_name_whatever_a_line_of_another_calls_itself(tmp_path: Path):
    write(tmp_path / "a.jsonl", '{"id": "b.txt", "text": "x"}')
    write(tmp_path / "b.txt", "y")

    found = [(each.name, each.text) for each in read([tmp_path]) if isinstance(each, Document)]

    assert found == [("a.jsonl:b.txt", "x"), ("b.txt", "y")]


def test_a_name_is_numbered_where_its_place_does_not_tell_it_apart():
    taken = {"1", "b.jsonl:1"}

    assert distinct(Document("1", "x"), "b.jsonl", taken).name == "b.jsonl:1 (2)"
    assert taken == {"1", "b.jsonl:1", "b.jsonl:1 (2)"}


def test_reading_the_same_files_again_gives_the_same(tmp_path: Path):
    for number in range(12):
        write(tmp_path / f"{number}.txt", TEXT)

    first, second = (list(map(repr, read([tmp_path]))) for _ in range(2))

    assert first == second


def test_what_is_seldom_needed_is_imported_only_then():
    code = (
        "import sys, tui.reading; slow = {'trafilatura', 'lxml', 'yaml', 'markdown_it', 'numpy',"
        " 'charset_normalizer', 'spacy', 'rapidfuzz', 'textual'}; print(slow & set(sys.modules))"
    )

    root = Path(tui.reading.__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True
    )

    assert done.stdout == "set()\n"
