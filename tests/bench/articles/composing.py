"""Composes articles: paragraphs of the sample, retold of another affair."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import blake2b
from itertools import accumulate
from random import Random

from tests.bench.articles.affair import Affair, Stock
from tests.bench.articles.paragraphs import Material, Paragraph
from tui.model import Block, Document, Mention, Publication, PublishedFrom, Report, Span, Timex

ARTICLES = 25
"""Articles of a common affair."""
FOLDER = 1_000
"""Articles of a folder."""
TITLE = 9
"""Words of a headline."""


@dataclass(frozen=True, slots=True)
class Composed:
    """An article with what its analysis is to find, as if it had been analysed."""

    document: Document
    affair: Affair
    sentences: tuple[Span, ...]
    mentions: tuple[Mention, ...]
    """With their entities."""
    timexes: tuple[Timex, ...]
    reports: tuple[tuple[Report, str], ...]
    """Each with the id of the event in the sample that it retells."""


def compose(material: Material, count: int, words: int, seed: int) -> Iterator[Composed]:
    """Yield `count` articles of at least so many words; the same ones for the same seed.

    Affairs differ in size: of the first, and of some countries, there is much more than of others.
    """
    stock, random = Stock.shipped(), Random(seed)  # noqa: S311 - nothing secret
    affairs: dict[int, Affair] = {}
    for number in range(count):
        chosen = int(random.random() ** 2 * max(1, count // ARTICLES))
        if chosen not in affairs:
            affairs[chosen] = Affair(material, stock, seed, chosen)
        yield _article(material, affairs[chosen], number, words, random)


def _article(
    material: Material, affair: Affair, number: int, words: int, random: Random
) -> Composed:
    first = random.randrange(len(material.articles))
    original, _ = material.articles[first]
    told = [_retold(each, affair) for each in _chosen(material, first, words, random)]
    text = "\n\n".join(each.text for each in told) + "\n"
    starts = [0, *accumulate(len(each.text) + 2 for each in told)]
    blocks = tuple(
        Block(Span(at, at + len(each.text))) for at, each in zip(starts, told, strict=False)
    )
    name = f"{number // FOLDER:04}/{number:07}.md"
    day = affair.day(original.published.day) if original.published else None
    document = Document(
        name,
        text,
        title=" ".join(told[0].text.split()[:TITLE]).rstrip(",.;:—"),
        source=original.source,
        author=original.author,
        published=None if day is None else _published(day),
        blocks=blocks,
        digest=blake2b(text.encode(), digest_size=16).hexdigest(),
    )
    placed = [_placed(each, at, name) for at, each in zip(starts, told, strict=False)]
    return Composed(
        document,
        affair,
        tuple(span for each in placed for span in each.sentences),
        tuple(mention for each in placed for mention in each.mentions),
        tuple(timex for each in placed for timex in each.timexes),
        tuple(
            (replace(report, published=day), event)
            for each in placed
            for report, event in each.reports
        ),
    )


def _published(day: date) -> Publication:
    return Publication(day, PublishedFrom.METADATA, f"“date: {day}” in the file")


def _chosen(material: Material, first: int, words: int, random: Random) -> Iterator[Paragraph]:
    """Yield paragraphs in order: of one article, then of those after it, till there is enough."""
    turn = first
    while words > 0:
        _, paragraphs = material.articles[turn % len(material.articles)]
        at = random.randrange(len(paragraphs))
        for paragraph in paragraphs[at:]:
            yield paragraph
            words -= len(paragraph.text.split())
            if words <= 0:
                break
        turn += 1


def _retold(paragraph: Paragraph, affair: Affair) -> Paragraph:
    """Return a paragraph with the names and days of an affair, and all offsets as they are then."""
    edits = _edits(paragraph, affair)
    text, end = "", 0
    for span, new in edits:
        text += paragraph.text[end : span.start] + new
        end = span.end
    text += paragraph.text[end:]
    move = _Mover(edits)
    return Paragraph(
        paragraph.number,
        text,
        tuple(map(move.span, paragraph.sentences)),
        tuple(_mention(each, affair, move, text) for each in paragraph.mentions),
        tuple(_timex(each, affair, move, text) for each in paragraph.timexes),
        tuple((_report(report, affair, move, text), event) for report, event in paragraph.reports),
    )


def _edits(paragraph: Paragraph, affair: Affair) -> Sequence[tuple[Span, str]]:
    named = [(each.span, affair.name(each.entity, each.text)) for each in paragraph.mentions]
    dated = [(each.span, affair.said(each)) for each in paragraph.timexes]
    edits: list[tuple[Span, str]] = []
    for span, new in sorted([*named, *dated]):
        if new != span.of(paragraph.text) and (not edits or edits[-1][0].end <= span.start):
            edits.append((span, new))
    return edits


class _Mover:
    """Where offsets stand after edits; one within an edit stands at its end."""

    def __init__(self, edits: Sequence[tuple[Span, str]]) -> None:
        self._ends = [span.end for span, _ in edits]
        self._starts = [span.start for span, _ in edits]
        self._gains = [0, *accumulate(len(new) - len(span) for span, new in edits)]

    def span(self, span: Span) -> Span:
        return Span(self._at(span.start), self._at(span.end))

    def _at(self, offset: int) -> int:
        done = bisect_right(self._ends, offset)
        begun = bisect_right(self._starts, offset - 1)
        return (self._ends[begun - 1] if begun > done else offset) + self._gains[begun]


def _mention(mention: Mention, affair: Affair, move: _Mover, text: str) -> Mention:
    span = move.span(mention.span)
    return replace(mention, span=span, text=span.of(text), entity=affair.key(mention.entity))


def _timex(timex: Timex, affair: Affair, move: _Mover, text: str) -> Timex:
    span = move.span(timex.span)
    return replace(affair.timex(timex), span=span, text=span.of(text))


def _report(report: Report, affair: Affair, move: _Mover, text: str) -> Report:
    span = move.span(report.span)
    return replace(
        report,
        span=span,
        sentence=move.span(report.sentence),
        text=" ".join(span.of(text).split()),
        timex=None if report.timex is None else _timex(report.timex, affair, move, text),
        interval=affair.interval(report.interval, report.granularity),
        entities=tuple(map(affair.key, report.entities)),
        guessed=tuple(map(affair.key, report.guessed)),
        evidence=affair.evidence(report.evidence),
    )


def _placed(paragraph: Paragraph, at: int, name: str) -> Paragraph:
    """Return a paragraph with its offsets counted from the beginning of its document."""

    def there(span: Span) -> Span:
        return Span(span.start + at, span.end + at)

    def timex_there(timex: Timex) -> Timex:
        return replace(timex, span=there(timex.span))

    return Paragraph(
        paragraph.number,
        paragraph.text,
        tuple(map(there, paragraph.sentences)),
        tuple(replace(each, document=name, span=there(each.span)) for each in paragraph.mentions),
        tuple(map(timex_there, paragraph.timexes)),
        tuple(
            (
                replace(
                    report,
                    document=name,
                    span=there(report.span),
                    sentence=there(report.sentence),
                    timex=report.timex and timex_there(report.timex),
                ),
                event,
            )
            for report, event in paragraph.reports
        ),
    )
