"""What the names and quotations of a correction mean in the library as it is now."""

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from tui.model import Bookmark, Entity, EntityType, Event, Quotation, Report, Span, fold
from tui.store import Index, locate
from tui.store.entries import words_of
from tui.store.texts import Wanted

TELLING = 32
"""Words of a passage that are looked for, from its first."""
LIKELIEST = 20
"""Documents that are looked through for a passage whose own document is gone."""


def same_name(one: str, other: str) -> bool:
    """Return whether two names differ in nothing but case, accents and spaces.

    >>> same_name("Ángel  Ruiz", "angel ruiz")
    True
    """
    return fold(" ".join(one.split())) == fold(" ".join(other.split()))


def has_name(entity: Entity, name: str) -> bool:
    """Return whether an entity is ever called so."""
    return same_name(entity.name, name) or any(
        same_name(alias.text, name) for alias in entity.aliases
    )


def meant(index: Index, name: str, types: Sequence[EntityType] = ()) -> list[Entity]:
    """Return the entities shown under a name, else the one that it is most often used for.

    Of several, those of one of `types`, if there are such.
    """
    found = index.entities_named(name)
    shown = [entity for entity in found if same_name(entity.name, name)]
    likely = [entity for entity in shown or found if entity.type in types] or shown or found
    return likely if shown or not likely else [max(likely, key=lambda each: _used(each, name))]


def _used(entity: Entity, name: str) -> tuple[int, int, str]:
    times = sum(alias.count for alias in entity.aliases if same_name(alias.text, name))
    return times, entity.mentions, entity.id


def meant_together(
    index: Index, names: Sequence[str], types: Sequence[EntityType] = ()
) -> list[Entity]:
    """Return the entities that several names of one thing mean, the most mentioned first."""
    found: dict[str, Entity] = {}
    for name in names:
        # A name under which nothing is shown may be used for one that another name means.
        if not any(has_name(entity, name) for entity in found.values()) or any(
            same_name(entity.name, name) for entity in index.entities_named(name)
        ):
            found |= {entity.id: entity for entity in meant(index, name, types)}
    return sorted(found.values(), key=lambda entity: (-entity.mentions, entity.id))


def passage(index: Index, quotation: Quotation) -> tuple[str, Span] | None:
    """Return the document in which a quotation stands now, and where; None if it is lost."""
    if not quotation.quote.strip():
        return None
    mark = Bookmark(
        "",
        quotation.document,
        Span(0, len(quotation.quote)),
        exact=quotation.quote,
        prefix=quotation.before,
        suffix=quotation.after,
    )
    for document in index.read_documents(list(_documents(index, quotation))):
        span = locate(mark, document.text)[1]
        if span is not None:
            return document.name, span
    return None


def _documents(index: Index, quotation: Quotation) -> Iterator[str]:
    """Yield where a passage may stand: its document, one of that file name, one of those words."""
    names = index.documents("name")
    if quotation.document in names:
        yield quotation.document
        return
    base = PurePosixPath(quotation.document).name
    yield from [name for name in names if PurePosixPath(name).name == base]
    words = [f'"{word}"' for word in dict.fromkeys(words_of(fold(quotation.quote)))]
    if words:
        matching = f"text : ({' AND '.join(words[:TELLING])})"
        yield from index.documents_with(Wanted(matching))[:LIKELIEST]


def reported(index: Index, quotation: Quotation) -> tuple[Event, Report] | None:
    """Return the event that a quoted passage reports, and the report of it."""
    place = passage(index, quotation)
    if place is None:
        return None
    document, span = place
    reports = index.reports_in(document, span)
    if not reports:
        return None
    report, key = max(reports, key=lambda each: _agreement(each[0], span, quotation))
    return index.event(key), report


def _agreement(report: Report, span: Span, quotation: Quotation) -> tuple[float, bool]:
    """Return how well a report fits a passage: by its words, then by its day."""
    both = min(report.span.end, span.end) - max(report.span.start, span.start)
    either = max(report.span.end, span.end) - min(report.span.start, span.start)
    start = report.interval.start if report.interval else None
    return both / either, start is not None and start.date() == quotation.day
