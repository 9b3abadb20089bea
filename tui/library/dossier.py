"""The page of one entity: what all documents say of it, each line with the passage that says so."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from tui.analysis.portraits import quotations, role
from tui.model import Entity, EntityType, Mention, Span, Timex, fold, when
from tui.model.dossier import Dossier, Entry, Section
from tui.store import Index
from tui.store.portraits import Companion

READ = 400
"""Mentions, the earliest, around which roles, quotations and times are looked for."""
FEW, MANY = 12, 200
"""Lines of a section of things with counts, and of one that tells something."""


@dataclass(frozen=True, slots=True)
class _Passage:
    """A mention in its text."""

    mention: Mention
    text: str
    sentence: Span
    timexes: Sequence[Timex] = field(default=(), compare=False)


def dossier(index: Index, key: str) -> Dossier:
    """Return the page of the entity of that id; raises `KeyError` if there is none."""
    entity = index.entity(key)
    mentions = index.mentions(key, limit=READ)
    passages = list(_passages(index, mentions))
    beside = index.companions(key, limit=5 * FEW)
    rows = {row.id: row for row in index.entity_rows([each.entity for each in beside])}
    known = [(each, rows[each.entity]) for each in beside if each.entity in rows]
    sections = (
        _section("Names", _names(entity, mentions), FEW),
        _section("Roles", _roles(passages), FEW),
        _section("First and last", _ends(index, key), FEW),
        _section("Seen with", _companions(known, lambda kind: kind is not EntityType.PLACE), FEW),
        _section("Places", _companions(known, lambda kind: kind is EntityType.PLACE), FEW),
        _events(index, key),
        _section("Quotations", _quotations(passages), MANY),
        _section("Times", _times(passages), MANY),
    )
    return Dossier(entity, tuple(each for each in sections if each.entries), len(mentions))


def _section(title: str, entries: Iterable[Entry], most: int) -> Section:
    found = list(entries)
    return Section(title, tuple(found[:most]), max(0, len(found) - most))


def _passages(index: Index, mentions: Sequence[Mention]) -> Iterator[_Passage]:
    """Yield the mentions in their texts; of a document that is gone, none."""
    for name, group in groupby(mentions, key=lambda mention: mention.document):
        text = next((text for _, text in index.texts([name])), None)
        if text is not None:
            sentences, timexes = index.sentences_in(name), index.timexes_in(name)
            for mention in group:
                around = (each for each in sentences if each.overlaps(mention.span))
                sentence = next(around, mention.span)
                inside = [each for each in timexes if sentence.contains(each.span)]
                yield _Passage(mention, text, sentence, inside)


def _names(entity: Entity, mentions: Sequence[Mention]) -> Iterator[Entry]:
    first: dict[str, Mention] = {}
    for mention in mentions:
        first.setdefault(mention.text, mention)
    for alias in entity.aliases if mentions else ():
        # A form that comes up late leads to the first mention of all.
        mention = first.get(alias.text, mentions[0])
        yield Entry(alias.text, mention.document, mention.span, alias.count)


def _roles(passages: Iterable[_Passage]) -> list[Entry]:
    found = []
    for each in passages:
        span = role(each.text, each.mention.span, each.mention.type)
        if span is not None:
            found.append(Entry(_closed(span.of(each.text)), each.mention.document, span))
    return _counted(found)


def _counted(entries: Iterable[Entry]) -> list[Entry]:
    """Return one entry for those of one text, in whatever case, the most frequent first."""
    same: dict[str, list[Entry]] = {}
    for entry in entries:
        same.setdefault(fold(entry.text), []).append(entry)
    counted = [
        Entry(group[0].text, group[0].document, group[0].span, len(group))
        for group in same.values()
    ]
    return sorted(counted, key=lambda entry: -entry.count)


def _ends(index: Index, key: str) -> Iterator[Entry]:
    for mention in dict.fromkeys(index.ends(key) or ()):
        for _, text in index.texts([mention.document]):
            sentences = index.sentences_in(mention.document)
            around = (each for each in sentences if each.overlaps(mention.span))
            yield Entry(
                _closed(next(around, mention.span).of(text)), mention.document, mention.span
            )


def _companions(
    known: Iterable[tuple[Companion, Entity]], wanted: Callable[[EntityType], bool]
) -> Iterator[Entry]:
    for each, row in known:
        if wanted(row.type):
            yield Entry(row.name, each.document, each.span, each.count, row.type, row.id)


def _events(index: Index, key: str) -> Section:
    ids = index.events(entity=key)
    entries = tuple(
        Entry(event.text, report.document, report.span, len(event.reports), event=event)
        for event in index.event_rows(ids[:MANY])
        for report in event.reports[:1]
    )
    return Section("Events", entries, max(0, len(ids) - MANY))


def _quotations(passages: Iterable[_Passage]) -> list[Entry]:
    found = {
        (each.mention.document, span): _closed(span.of(each.text))
        for each in passages
        for span in quotations(each.text, each.sentence, each.mention.span)
    }
    return [Entry(f"“{text}”", document, span) for (document, span), text in found.items()]


def _times(passages: Iterable[_Passage]) -> list[Entry]:
    """Return the times named in a sentence with the entity, in order."""
    named = [
        (timex.interval.text, _time(timex), each.mention.document, timex.span)
        for each in passages
        for timex in each.timexes
        if timex.interval
    ]
    order = {text: moment for moment, text, *_ in sorted(named, reverse=True)}
    counted = _counted(Entry(text, document, span) for _, text, document, span in named)
    return sorted(counted, key=lambda entry: order[entry.text])


def _time(timex: Timex) -> str:
    clock = when.clock(timex.interval)
    return f"{when.heading(timex.interval, timex.granularity)} {clock}".rstrip()


def _closed(text: str) -> str:
    return " ".join(text.split())
