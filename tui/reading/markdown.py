"""Markdown to plain text with its blocks and links."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from tui.model import BlockKind
from tui.reading.composing import Part, Piece, compose
from tui.reading.draft import Draft
from tui.reading.frontmatter import front_matter
from tui.reading.nesting import Nesting
from tui.reading.stripping import stripped

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token


def markdown(text: str) -> Draft:
    """Return the article in `text`, its front matter read and its markup taken away."""
    front = front_matter(text)
    composed = compose(_Walk().parts(_parser().parse(text[front.end :])))
    fields = front.fields
    return Draft(
        composed.text,
        composed.blocks,
        composed.links,
        title=" ".join(fields.get("title", ())),
        source=", ".join(fields.get("source", ())),
        author=", ".join(fields.get("author", ())),
        url=" ".join(fields.get("url", ())),
        tags=fields.get("tags", ()),
        dates=front.dates,
    )


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt  # noqa: PLC0415 -- slow to import, needed here alone

    return MarkdownIt("commonmark").enable(["table", "strikethrough"])


@dataclass(slots=True)
class _Walk:
    """Where the walk over the tokens is."""

    nesting: Nesting = field(default_factory=Nesting)
    row: list[Piece] | None = None
    """The cells of the table row so far; None outside tables."""

    def parts(self, tokens: Sequence["Token"]) -> Iterator[Part]:
        """Yield what becomes a block each."""
        for token in tokens:
            if token.nesting:
                yield from self._turn(token)
            elif token.type in ("fence", "code_block"):
                yield Part((Piece(token.content),), BlockKind.CODE)
            elif token.type == "html_block":
                yield from map(Part, ((Piece(text),) for text in stripped(token.content)))
            elif token.type == "inline":
                yield from self._inline(tuple(_pieces(token.children or [])))

    def _turn(self, token: "Token") -> Iterator[Part]:
        """Go into an element or come out of it."""
        entering = token.nesting > 0
        match token.type.rpartition("_")[0]:
            case "heading":
                self.nesting.heading = int(token.tag[1]) * entering
            case "blockquote":
                self.nesting.quotes += token.nesting
            case "bullet_list" | "ordered_list":
                self._list(token)
            case "list_item" if entering:
                self.nesting.begin_item()
            case "tr":
                row, self.row = self.row, [] if entering else None
                yield from [Part(tuple(row))] if row else []

    def _list(self, token: "Token") -> None:
        if token.nesting < 0:
            self.nesting.lists.pop()
        else:
            first = int(token.attrGet("start") or 1)
            self.nesting.lists.append(first if token.tag == "ol" else 0)

    def _inline(self, pieces: tuple[Piece, ...]) -> Iterator[Part]:
        if self.row is None:
            yield self.nesting.part(pieces)
        else:
            self.row += [Piece(" | "), *pieces] if self.row else pieces


def _pieces(tokens: Sequence["Token"]) -> Iterator[Piece]:
    address = ""
    for token in tokens:
        match token.type:
            case "link_open":
                address = str(token.attrGet("href") or "")
            case "link_close":
                address = ""
            case "softbreak":
                yield Piece(" ", address)
            case "hardbreak":
                yield Piece("\n", address)
            case "html_inline":
                yield Piece("\n" if token.content.lower().startswith("<br") else "")
            case _:
                yield Piece(token.content, address)
