"""The reader's corrections in `corrections.toml`: values of the model in the order they were made.

A rule written by hand needs a kind and the fields of that kind, and no more:

    [[correction]]
    kind = "combine"
    names = ["Zabiullah Mujahid", "Zabihullah Mujahid"]
"""

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from datetime import UTC, date, datetime
from pathlib import Path
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints
from uuid import uuid4

from tui.model import KINDS, Correction, Published, Quotation
from tui.store.places import NOTEBOOK
from tui.store.recordfile import RecordFile
from tui.store.records import Record

UNKNOWN = "unknown"
"""How the file says that something has no value."""


@dataclass(frozen=True, slots=True)
class Made:
    """A correction as it stands in the file."""

    id: str
    correction: Correction
    created: datetime | None = None
    """None for one that was written by hand."""


@dataclass(frozen=True, slots=True)
class Misread:
    """A record that is no correction we know; it is kept as it is."""

    id: str
    problem: str
    """What is wrong with it, for people."""


class Corrections:
    """The corrections of a notebook; changed in memory, written with `save`."""

    def __init__(self, folder: Path) -> None:
        """Read what is in `folder`, which need not exist yet."""
        # A folder that came with the articles must not lead the writing elsewhere.
        follow = folder.name != NOTEBOOK
        self.file = RecordFile(folder / "corrections.toml", "correction", follow=follow)

    def made(self) -> list[Made]:
        """Return the corrections, the first made first."""
        return [each for each in self._read() if isinstance(each, Made)]

    def misread(self) -> list[Misread]:
        """Return the records that cannot be understood."""
        return [each for each in self._read() if isinstance(each, Misread)]

    def published(self) -> Mapping[str, date | None]:
        """Return the days of publication that the reader set, by document; the last one holds.

        None is for a document whose day the reader says is not known.
        """
        rules = (each.correction for each in self.made())
        return {each.document: each.published for each in rules if isinstance(each, Published)}

    def add(self, correction: Correction) -> Made:
        """Add a correction after all others."""
        key = uuid4().hex
        now = datetime.now(tz=UTC).replace(microsecond=0)
        self.file.put(key, **record_of(correction), created=now)
        return Made(key, correction, now)

    def drop(self, key: str) -> None:
        """Take the correction with that id away."""
        self.file.delete(key)

    def last(self) -> Made | None:
        """Return the correction made last in this window, else the last of all."""
        ranks = {
            each["id"]: (each["dev"] == self.file.window, each["rev"])
            for each in self.file.records()
        }
        return max(self.made(), key=lambda each: ranks[each.id], default=None)

    def undo_last(self) -> Made | None:
        """Take the last correction away and return it; None if there is none."""
        last = self.last()
        if last is not None:
            self.drop(last.id)
        return last

    def _read(self) -> list[Made | Misread]:
        # By counters: clocks differ and jump.
        records = sorted(self.file.records(), key=lambda each: (each["rev"], each["dev"]))
        return [_made(record) for record in records]


def _made(record: Record) -> Made | Misread:
    created = record.get("created")
    try:
        correction = correction_of(record)
    except ValueError as error:
        return Misread(record["id"], str(error))
    return Made(record["id"], correction, created if isinstance(created, datetime) else None)


def record_of(correction: Correction) -> dict[str, object]:
    """Return a correction as it is written, without what is empty.

    >>> from tui.model import Hide
    >>> record_of(Hide("Read More"))
    {'kind': 'hide', 'name': 'Read More'}
    """
    return {"kind": correction.kind} | _written(correction)


def _written(value: Any) -> dict[str, object]:  # noqa: ANN401 - any dataclass
    found = {each.name: getattr(value, each.name) for each in fields(value)}
    wanted = {each.name for each in fields(value) if each.default is MISSING}
    empty = ("", (), None)
    return {n: _plain(item) for n, item in found.items() if n in wanted or item not in empty}


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Quotation):
        return _written(value)
    if value is None:
        return UNKNOWN
    return value.value if hasattr(value, "value") else value


def correction_of(record: Mapping[str, object]) -> Correction:
    """Return the correction that a record holds; `ValueError` says what is wrong with it.

    >>> correction_of({"kind": "hide", "name": "Read More"})
    Hide(name='Read More', types=())
    """
    kind = KINDS.get(str(record.get("kind", "")))
    if kind is None:
        known = ", ".join(KINDS)
        raise ValueError(f"“{record.get('kind', '')}” is no kind of correction; there are {known}")
    correction: Correction = _value(kind, record, kind.kind)
    return correction


def _value(kind: type[Any], record: Mapping[str, object], called: str) -> Any:  # noqa: ANN401 - of `kind`
    hints = get_type_hints(kind)
    found = {}
    for field in fields(kind):
        if field.name in record:
            found[field.name] = _read(hints[field.name], record[field.name], field.name)
        elif field.default is MISSING:
            raise ValueError(f"{called}: “{field.name}” is missing")
    return kind(**found)


def _read(hint: Any, value: Any, field: str) -> Any:  # noqa: ANN401 - as the field's type
    """Return what a field holds, as its type; one value may stand for a list of one."""
    if isinstance(hint, UnionType):
        if value == UNKNOWN and date in get_args(hint):
            return None
        hint = get_args(hint)[0]
    if get_origin(hint) is tuple:
        items = value if isinstance(value, list | tuple) else [value]
        return tuple(_read(get_args(hint)[0], item, field) for item in items)
    if hint is str:
        return value if isinstance(value, str) else _text(value, field)
    if hint is date and isinstance(value, date):
        return value.date() if isinstance(value, datetime) else value
    if hint is Quotation and isinstance(value, Mapping):
        return _value(Quotation, value, field)
    return _named(hint, value, field)


def _text(value: object, field: str) -> str:
    if isinstance(value, date):
        return value.isoformat()[:16]
    if isinstance(value, int):
        return str(value)
    raise ValueError(f"“{field}” is not a text")


def _named(hint: Any, value: object, field: str) -> Any:  # noqa: ANN401 - a member of an enumeration
    try:
        return hint[str(value).upper()]
    except (KeyError, TypeError):
        raise ValueError(f"“{field}” cannot be {value!r}") from None
