"""How far two reports tell of the same happening: their time, names, words and figures."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from math import log

from tui.analysis.events import lexicon
from tui.analysis.events.containing import codes_around, codes_of
from tui.analysis.events.figures import Figure, figures
from tui.analysis.events.opposing import are_opposed, opposable
from tui.analysis.events.stems import ACTIONS, ANYBODY, Word, content, stem, without_apposition
from tui.model import Granularity, Interval, Report, Status

ENOUGH = 0.52
"""The likeness from which two reports are one event; found on pairs of the tests."""
_LOOSER = {
    Granularity.WEEK: 0.08,
    Granularity.MONTH: 0.13,
    Granularity.QUARTER: 0.18,
    Granularity.YEAR: 0.25,
    Granularity.DECADE: 0.4,
    Granularity.CENTURY: 0.4,
}
"""How much more alike the words must be when one time is this much looser than the other."""
_APART = 0.2
_CROSSING = 0.13
_PRIOR = 20
"""Added to the number of reports, so that a word is not common for being in both of two."""
_CORE = 7
"""The first words of a clause say who did what; what follows says where, why and with whom."""
_FRAME = 2
"""The last words, which may be “…, the bank announced”."""
_SHARED = 2
_STANDING = frozenset(stem(word) for word in lexicon.words("capital city town"))
"""Stems of words that stand for an entity where one is guessed."""
_NAMED_FIRST = re.compile(
    r"[A-Z][a-z]+(?<!s)(?<!ing)(?<!men)(?<!police)(?<!people) [a-z]", re.IGNORECASE
)
"""A singular noun without an article: “Nordair ordered …”."""
_ALIGNED = 12
_SUBSTITUTED = 0.25
_TELLING = 5
"""So many words in common outweigh one that is put for another."""
_CONFLICT = 0.3
_CONFLICT_OF_COMMON = 0.1
_COUNTED = 0.06
_WITHIN = 0.15
"""Added where one names the city and the other its country."""
_ACTIONS_APART = 0.25
_COUNTS_APART = 0.1
_PLANS = frozenset((Status.PLANNED, Status.POSSIBLE))
_UNIT = 1_000_000
"""Weights are whole parts of it, so that their sum is the same in every order."""
_FAR = 0.05
"""So far below what is enough, how far does not matter any more."""


@dataclass(frozen=True, slots=True)
class Features:
    """What of a report is compared."""

    stems: frozenset[str]
    order: tuple[str, ...]
    """The first stems, in order."""
    names: frozenset[str]
    """Stems of names in the core."""
    guessed: frozenset[str]
    """Stems of what its pronouns probably mean; they may agree but never conflict."""
    actions: frozenset[str]
    opposable: frozenset[str]
    """Words that exclude others: “north”, “first”."""
    countries: frozenset[str]
    """ISO codes of the countries that it names."""
    lies_in: frozenset[str]
    """ISO codes of the countries in which there is a place that it names."""
    figures: tuple[Figure, ...]
    units: frozenset[str]
    """What its figures count."""

    @property
    def core(self) -> frozenset[str]:
        """Return the stems that say who did what."""
        return frozenset(self.order[:_CORE])


class Weights(dict[str, int]):
    """How much each stem tells, in millionths; what no report says tells one."""

    def __missing__(self, stem: str) -> int:
        """Return what a stem tells that only stands for a guessed entity."""
        return _UNIT

    def total(self, stems: Iterable[str]) -> int:
        """Return how much the stems tell together."""
        return sum(map(self.__getitem__, stems))


def features(report: Report, names: Mapping[str, str]) -> Features:
    """Return what of a report is compared; `names` gives the name of each entity id."""
    dated = report.timex.text if report.timex else ""
    told = report.text.replace(dated, " ") if dated else report.text
    words = _meant(report, content(without_apposition(told)))
    named = [names[entity] for entity in report.entities if entity in names]
    known = _stems(named)
    stems = [word for word, _, _ in words]
    opens = {word for word, _, at in words[:1] if _NAMED_FIRST.match(told, at)}
    capital = {w for w, upper, at in words[:_CORE] if upper and (at or w in known or w in opens)}
    every = frozenset(stems)
    counted = figures(report.text, dated)
    return Features(
        stems=every,
        order=tuple(stems[:_ALIGNED]),
        names=frozenset(capital),
        guessed=_stems(names.get(entity, "") for entity in report.guessed) | (known - every),
        actions=frozenset(stems[: _CORE + 2] + stems[-_FRAME:]) & ACTIONS,
        opposable=opposable(told),
        countries=frozenset().union(*map(codes_of, named)),
        lies_in=frozenset().union(*map(codes_around, named)),
        figures=counted,
        units=frozenset(figure.unit for figure in counted),
    )


def _meant(report: Report, words: Iterable[Word]) -> list[Word]:
    """Return the words without those that only stand for a guessed entity, as “the capital”."""
    return [word for word in words if not report.guessed or word[0] not in _STANDING]


def _stems(names: Iterable[str]) -> frozenset[str]:
    return frozenset().union(*map(_stems_of, names))


@lru_cache(maxsize=50_000)
def _stems_of(name: str) -> frozenset[str]:
    return frozenset(word for word, _, _ in content(name))


def weights(found: Sequence[Features]) -> Weights:
    """Return how much each stem tells: the rarer among the reports, the more."""
    spread = Counter(word for one in found for word in one.stems)
    every = len(found) + _PRIOR
    return Weights(
        (word, round(_UNIT * log(1 + every / (count + 1)))) for word, count in spread.items()
    )


def likeness(one: Features, other: Features, weight: Weights) -> float:
    """Return how alike two reports are in words, names and figures, about 0 to 1."""
    shared = common(one, other)
    if len(shared) < _SHARED or are_opposed(one.opposable, other.opposable):
        return 0.0
    alike = _overlap(one, other, shared, weight)
    if one.countries & other.lies_in or other.countries & one.lies_in:
        return alike + _WITHIN - _acting_apart(one, other)
    if alike < ENOUGH - _FAR:
        return alike
    alike -= _against(one, other, weight)
    if alike >= ENOUGH and len(shared) < _TELLING and _is_substituted(one, other):
        return alike - _SUBSTITUTED
    return alike


def _overlap(one: Features, other: Features, shared: frozenset[str], weight: Weights) -> float:
    """Return which part of what the reports say they both say."""
    every, both = one.stems | other.stems | shared, one.core | other.core
    common_weight = weight.total(shared)
    least = min(weight.total(one.stems | shared), weight.total(other.stems | shared))
    held = common_weight / least if least else 0.0
    core = weight.total(shared & both) / weight.total(both)
    whole = common_weight / weight.total(every)
    return 0.6 * held + 0.4 * max(core, whole) + _COUNTED * min(len(one.units & other.units), 2)


def _is_substituted(one: Features, other: Features) -> bool:
    """Return whether another word stands in the same place: “freed” for “jailed”."""
    alone, others = one.stems - other.stems - other.guessed, other.stems - one.stems - one.guessed
    if not alone or not others:
        return False
    steps = SequenceMatcher(None, one.order, other.order, autojunk=False).get_opcodes()
    for step, a, b, c, d in steps:
        here, there = alone & {*one.order[a:b]}, others & {*other.order[c:d]}
        named = (here <= ANYBODY and there <= other.names) or (
            there <= ANYBODY and here <= one.names
        )
        if step == "replace" and here and there and not named:
            return True
    return False


def common(one: Features, other: Features) -> frozenset[str]:
    """Return the stems that both have, said or guessed."""
    return (one.stems | one.guessed) & (other.stems | other.guessed)


def _against(one: Features, other: Features, weight: Weights) -> float:
    """Return what speaks against it: other names in the same place, other deeds."""
    alone = one.names - other.stems - other.guessed
    others = other.names - one.stems - one.guessed
    against = 0.0
    if alone and others:
        shared = max(
            (weight.get(n, 0) for n in common(one, other) & (one.names | other.names)),
            default=0,
        )
        rarest = min(max(weight.get(n, 0) for n in names) for names in (alone, others))
        against = _CONFLICT if rarest >= shared else _CONFLICT_OF_COMMON
    return against + _acting_apart(one, other)


def _acting_apart(one: Features, other: Features) -> float:
    """Return what speaks against it: other deeds, other things counted."""
    against = 0.0
    if one.actions and other.actions and not one.actions & other.actions:
        against = _ACTIONS_APART
    if one.units and other.units and not one.units & other.units:
        against += _COUNTS_APART
    return against


def needed(one: Report, other: Report) -> float | None:
    """Return how alike two reports must be to be one event; None if they cannot be."""
    if one.document == other.document and one.sentence == other.sentence:
        return None
    if (one.status is Status.DENIED) is not (other.status is Status.DENIED):
        return None
    more = _more_for_time(one, other)
    if more is None:
        return None
    planned = (one.status in _PLANS) is not (other.status in _PLANS)
    return ENOUGH + more + (0.1 if planned else 0.0)


def _more_for_time(one: Report, other: Report) -> float | None:
    if one.interval is None or other.interval is None:
        return None
    if one.interval == other.interval:
        return 0.0
    coarser = max(one.granularity or Granularity.DAY, other.granularity or Granularity.DAY)
    if one.interval.contains(other.interval) or other.interval.contains(one.interval):
        return _LOOSER.get(coarser, 0.0)
    if one.interval.overlaps(other.interval):
        return _CROSSING
    same_day = coarser < Granularity.DAY and _day(one.interval) == _day(other.interval)
    return _APART if same_day else None


def _day(interval: Interval) -> object:
    return interval.start.date() if interval.start else None
