import socket
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model import BlockKind, Document
from tui.reading import read_file
from tui.reading.decoding import decode
from tui.reading.draft import Draft, Unreadable
from tui.reading.html import LIMIT, declared_encoding, html
from tui.reading.published import publication
from tui.reading.stripping import stripped

LEAD = (
    "The last ferry left at noon, with both of the island’s goats on board and nobody else, the "
    "captain said, and it will not come back before the spring, as the islanders know very well."
)
MORE = (
    "There are plans for a bridge, but they are old ones, and there has not been any money for "
    "years, so that most of the young have gone to the mainland and few of them will be back."
)
ROUGHLY = "Read roughly: what surrounds the article on its page may be in the text."
PAGE = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>The last ferry | Harbour Post</title>
<meta property="og:title" content="The last ferry | Harbour Post">
<meta property="og:site_name" content="Harbour Post">
<meta name="author" content="Mariam Rahimi">
<meta property="article:published_time" content="2021-08-16T23:30:00-04:00">
<meta property="article:tag" content="sea"><meta property="article:tag" content="goats">
<link rel="canonical" href="https://example.org/ferry">
<script>var hostile = "<p>not text</p>";</script><style>p {{ color: red }}</style></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>The last ferry</h1><p>{LEAD}</p>
<h2>What happens next</h2><p>{MORE} See <a href="https://example.org/bridge">the plans</a>.</p>
<blockquote><p>We will wait and see what comes of it, as we have always done here.</p></blockquote>
<ul><li>One goat, white, six years of age</li><li>One goat, brown, of an age unknown</li></ul>
<ol><li>first of all the bridge</li><li>then the goats</li></ol>
<table><tr><th>Year</th><th>Goats</th></tr><tr><td>2020</td><td>14</td></tr></table>
</article><footer>© 2021 Harbour Post</footer></body></html>"""


def set_out(draft: Draft) -> list[tuple[str, int, str]]:
    return [(block.kind, block.level, block.span.of(draft.text)) for block in draft.blocks]


def test_the_article_is_read_without_what_surrounds_it():
    assert set_out(html(PAGE)) == [
        (BlockKind.HEADING, 1, "The last ferry"),
        (BlockKind.PARAGRAPH, 0, LEAD),
        (BlockKind.HEADING, 2, "What happens next"),
        (BlockKind.PARAGRAPH, 0, f"{MORE} See the plans."),
        (BlockKind.QUOTE, 0, "We will wait and see what comes of it, as we have always done here."),
        (BlockKind.ITEM, 0, "• One goat, white, six years of age"),
        (BlockKind.ITEM, 0, "• One goat, brown, of an age unknown"),
        (BlockKind.ITEM, 0, "1. first of all the bridge"),
        (BlockKind.ITEM, 0, "2. then the goats"),
        (BlockKind.PARAGRAPH, 0, "Year | Goats"),
        (BlockKind.PARAGRAPH, 0, "2020 | 14"),
    ]


def test_the_page_says_its_title_site_author_day_and_tags():
    draft = html(PAGE)
    found, notes = publication(draft, "a.html")

    assert (draft.title, draft.source, draft.author) == (
        "The last ferry",
        "Harbour Post",
        "Mariam Rahimi",
    )
    assert (draft.url, draft.tags) == ("https://example.org/ferry", ("sea", "goats"))
    assert (draft.notes, notes) == ((), ())
    assert found
    assert (found.day, found.evidence) == (
        date(2021, 8, 16),
        "meta “article:published_time”: “2021-08-16T23:30:00-04:00”",
    )


def test_links_of_the_article_are_kept():
    draft = html(PAGE)

    assert [(link.span.of(draft.text), link.address) for link in draft.links] == [
        ("the plans", "https://example.org/bridge")
    ]


def page(head: str = "", body: str = "") -> str:
    article = f"<article>{body}<p>{LEAD}</p><p>{MORE}</p></article>"
    return f"<html><head>{head}</head><body>{article}</body></html>"


def stated(text: str) -> list[tuple[str, str]]:
    return [(each.where, each.value) for each in html(text).dates]


def test_linked_data_says_more_than_the_rest():
    data = (
        '{"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "x"},'
        '{"@type": ["NewsArticle"], "headline": "The last ferry", "datePublished": "2021-08-16",'
        '"author": [{"name": "Mariam Rahimi"}, "Jonas Weber"], "publisher": {"name": "The Post"}}]}'
    )
    draft = html(page(f'<script type="application/ld+json">{data}</script>'))

    assert (draft.title, draft.source) == ("The last ferry", "The Post")
    assert draft.author == "Mariam Rahimi, Jonas Weber"
    assert [each.where for each in draft.dates] == ["JSON-LD “datePublished”"]


@pytest.mark.parametrize("data", ["{", "[" * 100_000, "[1, null]", '{"@graph": 3}', '"text"', ""])
def test_linked_data_that_is_odd_is_passed_over(data: str):
    draft = html(page(f'<script type="application/ld+json">{data}</script>'))

    assert draft.dates == ()
    assert LEAD in draft.text


@pytest.mark.parametrize(
    ("body", "days"),
    [
        ('<time datetime="2021-08-16T10:00">Monday</time>', ["2021-08-16T10:00"]),
        (
            '<time datetime="2021-08-16">a</time><time datetime="2021-08-16T09">b</time>',
            ["2021-08-16"],
        ),
        ('<time datetime="2021-08-16">a</time><time datetime="2020-01-01">b</time>', []),
        (
            '<time datetime="2020-01-01">a</time><time pubdate datetime="2021-08-16">b</time>',
            ["2021-08-16"],
        ),
    ],
)
def test_a_time_element_dates_the_page_unless_there_are_several(body: str, days: list[str]):
    assert [value for _, value in stated(page(body=body))] == days


def test_an_author_that_is_an_address_is_no_name():
    head = '<meta property="article:author" content="https://example.org/rahimi">'

    assert html(page(head)).author == ""


def test_without_any_statement_the_title_is_that_of_the_head():
    assert html(page("<title>The last  ferry</title>")).title == "The last ferry"


@pytest.mark.parametrize(
    ("data", "label"),
    [
        (b'<html><meta charset="windows-1252">', "windows-1252"),
        (b"<meta http-equiv=Content-Type content='text/html; charset=koi8-r'>", "koi8-r"),
        (b"<?xml version='1.0' encoding='iso-8859-1'?><html>", "iso-8859-1"),
        (b"<html>" + b" " * 2000 + b"<meta charset=utf-8>", ""),
        (b"plain", ""),
    ],
)
def test_a_page_declares_its_encoding_near_its_start(data: bytes, label: str):
    assert declared_encoding(data) == label


def test_a_declared_encoding_is_used():
    data = page("<meta charset=windows-1251>", "<p>Москва</p>").encode("cp1251", "replace")

    assert "Москва" in decode(data, declared_encoding(data)).text


def paragraphs(text: str) -> list[str]:
    return [words for _, _, words in set_out(html(text))]


def test_one_line_break_stays_in_its_paragraph_and_two_end_it():
    text = f"<html><body><div>{LEAD}<br>{MORE}<br> <br/>{LEAD[:60]}</div></body></html>"

    assert paragraphs(text) == [f"{LEAD}\n{MORE}", LEAD[:60]]


def test_line_breaks_at_the_start_of_a_paragraph_are_nothing():
    assert LEAD in paragraphs(
        f"<html><body><div><p> <br>{LEAD}</p><p>{MORE}</p></div></body></html>"
    )


def test_code_keeps_its_lines():
    assert "x = 1\n  y = 2" in paragraphs(page(body="<pre><code>x = 1\n  y = 2</code></pre>"))


def test_what_the_page_hides_is_not_read():
    assert paragraphs(page(body="<div hidden><p>A trap for the program</p></div>")) == [LEAD, MORE]


def test_the_lines_over_the_article_may_say_when_and_by_whom(tmp_path: Path):
    head = (
        "<header><h1>The ferry</h1><p>By Mariam Rahimi</p><p>Published August 16, 2021</p></header>"
    )
    path = tmp_path / "ferry.html"
    path.write_text(f"<html><body>{head}<div><p>{LEAD}</p><p>{MORE}</p></div></body></html>")

    (found,) = read_file(path, path.name)

    assert isinstance(found, Document)
    assert (found.author, found.published and found.published.day) == (
        "Mariam Rahimi",
        date(2021, 8, 16),
    )


def test_a_short_page_keeps_its_paragraphs_apart():
    text = "<html><body><h1>The ferry</h1><p>It left.</p><p>Nobody waved.</p></body></html>"

    assert paragraphs(text)[-2:] == ["It left.", "Nobody waved."]


HOSTILE = {
    "three hundred nested divs": "<div>" * 300 + f"<p>{LEAD}</p>" + "</div>" * 300,
    "a hundred thousand open tags": "<b>" * 100_001 + LEAD,
    "six thousand attributes": "<p " + " ".join(f"a{n}=1" for n in range(6000)) + f">{LEAD}</p>",
    "text in no element": LEAD,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_what_defeats_the_parser_is_read_roughly_and_says_so(text: str):
    draft = html(f"<html><title>Ferry &amp; goats</title><body>{text}</body></html>")

    assert LEAD in draft.text


@pytest.mark.parametrize("name", ["three hundred nested divs", "a hundred thousand open tags"])
def test_a_page_that_is_read_roughly_has_a_note_and_its_title(name: str):
    draft = html(f"<html><title>Ferry &amp; goats</title><body>{HOSTILE[name]}</body></html>")

    assert (draft.title, draft.notes) == ("Ferry & goats", (ROUGHLY,))


@pytest.mark.parametrize(
    "text",
    ["<!--" * 5000, "<![CDATA[" * 5000, "</" * 5000, "<" * 5000, "<script>" * 5000, "<![a[" * 5000],
    ids=["comments", "cdata", "closings", "brackets", "scripts", "declarations"],
)
def test_markup_that_never_ends_does_not_hold_up_the_reading(text: str):
    assert html(f"<html><body><p>{LEAD}</p>{text}").text.startswith(LEAD)


def test_an_extraction_that_breaks_is_replaced(monkeypatch: pytest.MonkeyPatch):
    import trafilatura  # noqa: PLC0415 -- as the reading imports it

    def fail(*args, **options):
        raise AssertionError("a defect of the parser")

    monkeypatch.setattr(trafilatura, "bare_extraction", fail)
    draft = html(PAGE)

    assert (draft.title, draft.notes) == ("The last ferry", (ROUGHLY,))
    assert LEAD in draft.text


def test_a_page_without_text_is_not_read():
    with pytest.raises(Unreadable, match="shows no text"):
        html("<html><head><title>x</title><script>1</script></head><body> </body></html>")


def test_a_page_that_is_too_long_is_not_read():
    with pytest.raises(Unreadable, match="32 million"):
        html("a" * (LIMIT + 1))


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch):
    def refuse(*args, **options):
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)

    text = page(
        body='<img src="https://example.org/a.png"><iframe src="https://example.org"></iframe>'
    )

    assert html(text).notes == ()


def test_controls_that_entities_make_are_left_to_be_shown_safely():
    text = html(f"<html><body><p>{LEAD} a&#27;[2Jb&#155;c&#0;d</p><p>{MORE}</p></body></html>").text

    assert "\0" not in text
    assert "[2Jb" in text


@pytest.mark.parametrize(
    ("source", "rows"),
    [
        ("<p>One <b>bold</b> goat<p>Two", ["One bold goat", "Two"]),
        ("One<br>two<hr/>three", ["One", "two", "three"]),
        ("a &lt;b&gt; &amp; c", ["a <b> & c"]),
        ("if a < b and c > d", ["if a < b and c > d"]),
        ("<script>no<p>no</script>yes<STYLE>no</STYLE >", ["yes"]),
        ("a<!-- b -->c<!DOCTYPE x>d<?php e ?>f", ["acdf"]),
        ("a<!-- never ends", ["a"]),
        ("a<script>never ends", ["a"]),
        ("a<b never ends", ["a"]),
        ("words\non two\nlines", ["words on two lines"]),
    ],
)
def test_tags_are_taken_away_in_one_pass(source: str, rows: list[str]):
    assert stripped(source) == rows


@given(st.text("<>/!-pbascriptyle &;#x1=\"'\n", max_size=200))
def test_any_tag_soup_is_stripped(text: str):
    assert all(row == " ".join(row.split()) and row for row in stripped(text))
