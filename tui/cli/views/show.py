"""`dateline show`: an article as the reader sets it."""

from argparse import Namespace
from collections.abc import Iterator
from dataclasses import replace

from tui.analysis.dating import date_documents
from tui.cli.columns import wrap
from tui.cli.output import CommandError, say, width, write, write_records
from tui.cli.paths import library_paths
from tui.model import Block, BlockKind, Document, Skipped, Span, counted, when
from tui.reading import read

MEASURE = 72
"""Cells of a line of text, as in the reader."""
RULE = "─"
STYLES = {
    BlockKind.HEADING: ("", ""),
    BlockKind.PARAGRAPH: ("", ""),
    BlockKind.QUOTE: ("  │ ", "  │ "),
    BlockKind.ITEM: ("  • ", "    "),
}
"""What stands before the first line of a block, and before the others."""


def run(options: Namespace) -> int:
    """Print every document of the files; the status is 1 when one of them could not be read."""
    found = list(read(library_paths(options.paths)))
    documents = [each for each in found if isinstance(each, Document)]
    skipped = [each for each in found if isinstance(each, Skipped)]
    published = date_documents(documents, options.published)
    for number, document in enumerate(documents):
        dated = replace(document, published=published.get(document.name))
        if options.json:
            write_records([document_record(dated)])
        else:
            write([""] if number else [])
            write(lines(dated, min(MEASURE, width() or MEASURE)))
    for each in skipped:
        say(f"{each.name}: not read, {each.reason}")
    if not documents:
        raise CommandError("nothing to show; dateline documents lists what can be read")
    return int(bool(skipped))


def document_record(document: Document) -> dict[str, object]:
    """Return a document with the text that all offsets count in."""
    published = document.published
    return {
        "document": document.name,
        "title": document.title or None,
        "source": document.source or None,
        "author": document.author or None,
        "published": published.day.isoformat() if published else None,
        "published_from": published.source.value if published else None,
        "evidence": published.evidence if published else None,
        "words": document.words,
        "text": document.text,
    }


def lines(document: Document, width: int) -> Iterator[str]:
    """Yield the title block and the text, set in lines of at most `width` cells."""
    yield from title_block(document, width)
    for block in _body(document):
        yield ""
        yield from _block(document, block, width)


def title_block(document: Document, width: int) -> Iterator[str]:
    """Yield title, source, author, date with its origin, length and reading time."""
    yield from wrap(document.title or document.name, width)
    facts = [document.source, document.author, _published(document)]
    facts.append(f"{counted(document.words, 'word')}, {document.minutes} min")
    yield from wrap(" · ".join(filter(None, facts)), width)
    yield RULE * width


def _body(document: Document) -> tuple[Block, ...]:
    blocks = document.blocks or (Block(Span(0, len(document.text))),)
    opening = " ".join(blocks[0].span.of(document.text).split())
    return blocks[1:] if opening == document.title else blocks


def _published(document: Document) -> str:
    if document.published is None:
        return "undated"
    origin = f" ({document.published.source.value})"
    return f"{'~' if document.published.inferred else ''}{when.day(document.published.day)}{origin}"


def _block(document: Document, block: Block, width: int) -> Iterator[str]:
    text = block.span.of(document.text)
    if block.kind is BlockKind.CODE:
        yield from (f"    {row}" for row in text.splitlines())
        return
    first, rest = STYLES[block.kind]
    indent = "  " * max(0, block.level - (block.kind is BlockKind.HEADING and block.level))
    yield from wrap(text, width, indent + first, indent + rest)
