"""One affair: who is who in it, and by how much its days differ from the sample's."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cached_property
from random import Random
from typing import Self

from tests.bench.articles.paragraphs import Material
from tui.model import Entity, EntityType, Granularity, Interval, Timex, bucket, fold
from tui.model.shipped import shipped

ENDINGS = ("son", "ov", "i", "man", "ez", "idis", "wala", "sen")
LARGE = 20
"""Thousands of people in a place that is worth an article."""
WEEKS = 2_600
"""Affairs are spread over fifty years, the sample's the last."""
_MONTHS = [f"{date(2000, month, 1):%B}" for month in range(1, 13)]
_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_DATE_PARTS = re.compile(
    rf"(?P<month>\b(?:{'|'.join(_MONTHS)})\b)|(?P<short>\b(?:{'|'.join(m[:3] for m in _MONTHS)})\.)"
    r"|(?P<year>\b(?:19|20)\d\d\b)|(?P<day>\b\d\d?\b(?!:))"
)


@dataclass(frozen=True, slots=True)
class Stock:
    """Names to choose from."""

    given: Sequence[str]
    places: Sequence[str]
    countries: frozenset[str]
    """Places that stay what they are: their people are named after them."""

    @classmethod
    def shipped(cls) -> Self:
        """Return the names that come with the program."""
        tables = shipped("data") / "tables"
        rows = [line.split("\t") for line in (tables / "places.tsv").read_text().splitlines()]
        return cls(
            [name.capitalize() for name in (tables / "given.txt").read_text().split()],
            [row[0] for row in rows if int(row[2] or 0) >= LARGE],
            frozenset(
                fold(line.split("\t")[0])
                for line in (tables / "countries.tsv").read_text().splitlines()
            ),
        )


class Affair:
    """The names and the days of one affair; the same for the same seed and number."""

    def __init__(self, material: Material, stock: Stock, seed: int, number: int) -> None:
        self._material, self._stock, self.number = material, stock, number
        self._random = Random(f"{seed} {number}")  # noqa: S311 - nothing secret
        self.shift = timedelta(weeks=-self._random.randrange(WEEKS))

    @cached_property
    def _words(self) -> Mapping[str, Mapping[str, str]]:
        """What stands for each word of the names of an entity, by its id."""
        return {key: self._renamed(each) for key, each in self._material.entities.items()}

    def _renamed(self, entity: Entity) -> Mapping[str, str]:
        words = entity.name.split()
        choose = self._random.choice
        if entity.type is EntityType.PERSON:
            given = [choose(self._stock.given) for _ in words[1:]]
            family = choose(self._stock.given) + choose(ENDINGS)
            return dict(zip(map(fold, words), [*given, family], strict=True))
        if entity.type is EntityType.PLACE and fold(entity.name) not in self._stock.countries:
            return {fold(entity.name): choose(self._stock.places)}
        return {}

    def name(self, entity: str, text: str) -> str:
        """Return what is named `text` in the sample, as it is named here."""
        new = self._words.get(entity)
        if not new:
            return text
        if fold(text) in new:
            return _cased(new[fold(text)], text)
        return " ".join(_cased(new.get(fold(word), word), word) for word in text.split(" "))

    def key(self, entity: str) -> str:
        """Return the id here of an entity of the sample: equal names have equal ids."""
        return self._keys[entity]

    @cached_property
    def _keys(self) -> Mapping[str, str]:
        entities = self._material.entities
        names = {key: fold(self.name(key, each.name)) for key, each in entities.items()}
        return {key: re.sub(r"[^a-z0-9]+", "-", name).strip("-") for key, name in names.items()}

    @cached_property
    def samples(self) -> Mapping[str, Entity]:
        """Return by their ids here the entities of the sample."""
        return {self._keys[key]: each for key, each in self._material.entities.items()}

    def day(self, day: date) -> date:
        """Return the day of something that the sample says of `day`."""
        return day + self.shift

    def interval(
        self, interval: Interval | None, granularity: Granularity | None
    ) -> Interval | None:
        """Return the stretch of time, as long as that of the sample, to the calendar's grain."""
        if interval is None or granularity is None:
            return None
        start, end = (
            self._moment(interval.start, granularity),
            self._moment(interval.end, granularity),
        )
        return interval if start == end else Interval(start, end)

    def _moment(self, moment: datetime | None, granularity: Granularity) -> datetime | None:
        if moment is None:
            return None
        coarse = granularity > Granularity.WEEK
        return bucket(moment + self.shift, granularity) if coarse else moment + self.shift

    def evidence(self, text: str) -> str:
        """Return evidence with its days moved."""
        return _ISO.sub(lambda found: _moved(found[0], self.shift), text)

    def timex(self, timex: Timex) -> Timex:
        """Return a time expression at its new time; where it stands is the caller's to say."""
        return replace(
            timex,
            value=self.evidence(timex.value),
            interval=self.interval(timex.interval, timex.granularity),
            evidence=self.evidence(timex.evidence),
            readings=tuple(
                replace(each, value=self.evidence(each.value), interval=None)
                for each in timex.readings
            ),
        )

    def said(self, timex: Timex) -> str:
        """Return the words of a time expression, its month, day and year those of the new time."""
        moved = self.interval(timex.interval, timex.granularity)
        if moved is None or moved.start is None:
            return timex.text
        start = moved.start
        named = re.search("|".join(m[:3] for m in _MONTHS), timex.text)
        parts = {
            "month": _MONTHS[start.month - 1],
            "short": f"{_MONTHS[start.month - 1][:3]}.",
            "year": str(start.year),
            "day": str(start.day),
        }
        return _DATE_PARTS.sub(
            lambda found: (
                found[0] if found.lastgroup == "day" and not named else parts[found.lastgroup or ""]
            ),
            timex.text,
        )


def _cased(new: str, old: str) -> str:
    return new.upper() if old.isupper() and len(old) > 1 else new


def _moved(iso: str, shift: timedelta) -> str:
    try:
        return (date.fromisoformat(iso) + shift).isoformat()
    except (ValueError, OverflowError):
        return iso
