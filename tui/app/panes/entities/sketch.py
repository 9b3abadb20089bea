"""What the sidebar says of the entity with the cursor: first and last, names, company, doubts."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from rich.cells import cell_len

from tui.app.panes.entities.spark import Days, spark
from tui.app.panes.reader.layers import style_of
from tui.app.pieces import Line, fit, parted, spread, wrap
from tui.model import Entity, Mention, counted
from tui.store import Index, Pair

COMPANY, DOUBTS = 4, 2
"""Companions and pairs in doubt that are named."""
HEADS = 7
"""Cells of the column of what a line is about."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is known of one entity besides its row."""

    entity: Entity
    counts: Sequence[tuple[date, int]] = ()
    """Mentions by day of publication."""
    days: Days | None = None
    """The time that the library covers."""
    ends: tuple[Mention, Mention] | None = None
    company: Sequence[tuple[Entity, int]] = ()
    doubts: Sequence[tuple[str, float]] = ()
    """Names of what may be the same, with the likelihood."""


def sketch(index: Index, entity: Entity, pairs: Iterable[Pair]) -> Sketch:
    """Return what the index knows of an entity; `pairs` are all that may be one."""
    beside = index.companions(entity.id, COMPANY)
    doubts = [pair for pair in pairs if entity.id in (pair.left, pair.right)][:DOUBTS]
    wanted = [*(each.entity for each in beside), *(_other(pair, entity.id) for pair in doubts)]
    known = {row.id: row for row in index.entity_rows(wanted)}
    return Sketch(
        entity,
        index.mention_days(entity.id),
        index.days(),
        index.ends(entity.id),
        [(known[each.entity], each.count) for each in beside if each.entity in known],
        [
            (known[_other(pair, entity.id)].name, pair.score)
            for pair in doubts
            if _other(pair, entity.id) in known
        ],
    )


def _other(pair: Pair, entity: str) -> str:
    return pair.right if pair.left == entity else pair.left


def sketch_lines(known: Sketch, width: int, label: Callable[[str], str], review: str) -> list[Line]:
    """Return the sketch in lines of `width` cells, the most useful first.

    `review` are the keys that show the pairs in doubt.
    """
    entity = known.entity
    lines = [_rule(entity.name, width)]
    lines += _ends(known, label)
    counts = f"{entity.mentions:,} in {counted(entity.documents, 'article')}"
    lines.append(_told("named", [(counts, "")]))
    if known.days and known.counts:
        lines.append(_told("", spark(known.counts, known.days, max(1, width - HEADS))))
    names = ", ".join(f"{alias.text} {alias.count}" for alias in entity.aliases)
    lines += _listed("names", wrap(names, max(1, width - HEADS), most=3))
    for number, (other, count) in enumerate(known.company):
        name: Line = [(other.type.letter, style_of(other.type)), (f" {other.name}", "")]
        told = _told("" if number else "with", name)
        lines.append(spread(told, [(f"{count:>4}", "muted")], width))
    for called, score in known.doubts:
        told = _told("same?", [(called, "warning")])
        lines.append(spread(told, [(f"{score:.2f} {review}", "muted")], width))
    return lines


def _rule(title: str, width: int) -> Line:
    title = fit(title, width - 6)
    rule = "─" * (width - cell_len(title) - 4)
    return [("── ", "bar"), (f"{title} ", "strong"), (rule, "bar")]


def _ends(known: Sketch, label: Callable[[str], str]) -> list[Line]:
    if known.ends is None:
        return []
    days = known.counts[0][0], known.counts[-1][0]
    return [
        _told(head, [(f"{day}", "date"), (f"  {parted(label(end.document))[0]}", "muted")])
        for head, day, end in zip(("first", "last"), days, known.ends, strict=True)
    ]


def _listed(head: str, parts: Sequence[str]) -> list[Line]:
    return [_told("" if number else head, [(part, "")]) for number, part in enumerate(parts)]


def _told(head: str, pieces: Line) -> Line:
    return [(head.ljust(HEADS), "muted"), *pieces]
