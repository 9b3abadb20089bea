from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model import BlockKind, Document
from tui.reading.draft import Draft
from tui.reading.frontmatter import front_matter
from tui.reading.markdown import markdown
from tui.reading.published import publication

ARTICLE = """# The last *ferry*

It left at **noon**, with two [goats](https://example.org/goats "Goats")
on board.\\
Nobody waved.

> We will wait,
> he said.
>
> > And hope.

- one goat
- another

  of six years
  1. with `horns`
  2. without

3. third
4. fourth

![The bridge](bridge.png)

```
code   here
  kept
```

| Year | Goats |
|------|-------|
| 2020 | 14    |

<p>Set by <b>hand</b><!-- not this --></p>

Line<br>break &amp; <em>more</em>
"""


def set_out(draft: Draft) -> list[tuple[str, int, str]]:
    return [(block.kind, block.level, block.span.of(draft.text)) for block in draft.blocks]


def test_markup_becomes_blocks_and_plain_text():
    assert set_out(markdown(ARTICLE)) == [
        (BlockKind.HEADING, 1, "The last ferry"),
        (BlockKind.PARAGRAPH, 0, "It left at noon, with two goats on board.\nNobody waved."),
        (BlockKind.QUOTE, 0, "We will wait, he said."),
        (BlockKind.QUOTE, 1, "And hope."),
        (BlockKind.ITEM, 0, "• one goat"),
        (BlockKind.ITEM, 0, "• another"),
        (BlockKind.ITEM, 0, "of six years"),
        (BlockKind.ITEM, 1, "1. with horns"),
        (BlockKind.ITEM, 1, "2. without"),
        (BlockKind.ITEM, 0, "3. third"),
        (BlockKind.ITEM, 0, "4. fourth"),
        (BlockKind.PARAGRAPH, 0, "The bridge"),
        (BlockKind.CODE, 0, "code   here\n  kept"),
        (BlockKind.PARAGRAPH, 0, "Year | Goats"),
        (BlockKind.PARAGRAPH, 0, "2020 | 14"),
        (BlockKind.PARAGRAPH, 0, "Set by hand"),
        (BlockKind.PARAGRAPH, 0, "Line\nbreak & more"),
    ]


def test_a_blank_line_stands_between_blocks():
    draft = markdown(ARTICLE)

    assert draft.text == "\n\n".join(text for _, _, text in set_out(draft))


def test_links_keep_their_place_and_their_address():
    draft = markdown("See [the *old* bridge](https://example.org/a) and <mailto:a@example.org>.")

    assert [(link.span.of(draft.text), link.address) for link in draft.links] == [
        ("the old bridge", "https://example.org/a"),
        ("mailto:a@example.org", "mailto:a@example.org"),
    ]


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "vscode://open",
        "-oProxy",
        "/relative",
        "https://example.org/" + "a" * 3000,
    ],
)
def test_an_address_that_may_not_be_opened_is_not_kept(address: str):
    draft = markdown(f"See [this]({address}) page.")

    assert draft.links == ()
    assert "this" in draft.text


def test_front_matter_in_yaml_fills_the_fields():
    draft = markdown(
        "---\n"
        "title: 'The last ferry: a farewell'\n"
        "date: 2021-08-16\n"
        "Author: [Mariam Rahimi, '[[Jonas Weber]]']\n"
        "publisher: Harbour Post\n"
        "tags:\n  - sea\n  - goats\n"
        "link: https://example.org/ferry\n"
        "draft: false\n"
        "---\n"
        "It left.\n"
    )

    assert draft.text == "It left."
    assert draft.title == "The last ferry: a farewell"
    assert draft.author == "Mariam Rahimi, Jonas Weber"
    assert draft.source == "Harbour Post"
    assert draft.tags == ("sea", "goats")
    assert draft.url == "https://example.org/ferry"
    assert [(each.where, each.value) for each in draft.dates] == [
        ("front matter “date”", "2021-08-16")
    ]


def test_front_matter_in_toml_fills_the_fields():
    draft = markdown(
        '+++\ntitle = "Ferry"\ndate = 2021-08-16T10:00:00Z\ntags = ["sea"]\n+++\nIt left.'
    )
    found, _ = publication(draft, "a.md")

    assert (draft.title, draft.tags, draft.text) == ("Ferry", ("sea",), "It left.")
    assert found
    assert found.day == date(2021, 8, 16)


def test_a_source_that_is_an_address_is_the_address():
    draft = markdown("---\nsource: https://example.org/ferry\n---\nIt left.")

    assert (draft.source, draft.url) == ("", "https://example.org/ferry")


def test_the_day_of_publication_is_trusted_before_others():
    draft = markdown("---\nupdated: 2021-08-20\ndate: 2021-08-18\npublished: 2021-08-16\n---\nx")

    assert [each.value for each in draft.dates] == ["2021-08-16", "2021-08-18", "2021-08-20"]


@pytest.mark.parametrize(
    "text",
    [
        "---\nnot a mapping\n---\nIt left.",
        "---\ntitle: [unclosed\n---\nIt left.",
        "---\nIt never ends.",
        "+++\ntitle = \n+++\nIt left.",
        "+++\n" + "a." * 2000 + "a = 1\n+++\nIt left.",
        "---\na: " + "[" * 5000 + "\n---\nIt left.",
        "It left.\n---\ntitle: no\n---\n",
    ],
    ids=["words", "broken", "unended", "broken toml", "deep key", "deep list", "further down"],
)
def test_what_is_no_front_matter_belongs_to_the_article(text: str):
    assert front_matter(text).end == 0
    assert markdown(text).text


def test_aliases_in_front_matter_cannot_blow_it_up():
    levels = "".join(f"l{n}: &l{n} [*l{n - 1}, *l{n - 1}]\n" for n in range(1, 40))

    draft = markdown(f"---\nl0: &l0 [a, a]\n{levels}title: Ferry\ntags: *l39\n---\nIt left.")

    assert (draft.title, draft.tags) == ("Ferry", ())


def test_entities_make_no_control_characters():
    assert markdown("a&#27;b&#0;c&#xd800;d").text == "a\ufffdb\ufffdc\ufffdd"


@given(st.text("# *_[]()>-`|<!&;:\\\n1.ab~", max_size=120))
def test_any_markdown_gives_blocks_that_cover_its_text(text: str):
    draft = markdown(text)

    covered = 0
    for block in draft.blocks:
        assert not draft.text[covered : block.span.start].strip()
        assert block.span.start >= covered
        covered = block.span.end
    assert covered == len(draft.text)
    assert all(link.span.of(draft.text).strip() for link in draft.links)


def test_a_part_without_text_is_no_block():
    assert markdown("![](a.png)\n\nIt left.\n\n-\n").text == "It left."


def test_a_document_counts_the_words_of_the_text_without_markup():
    assert Document("a", markdown("# One *two*\n\nthree").text).words == 3
