"""Records of a notebook file: dicts with an id and a revision, and how two versions are united."""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from hashlib import blake2b
from typing import Any

Record = dict[str, Any]
"""`id`, `rev` (a counter over the file), `dev` (which window wrote it) and the fields of its kind.

A deleted one keeps these and `deleted`, the day, so that another copy does not bring it back.
"""
Records = dict[str, Record]
"""By id."""

KEPT = timedelta(days=180)
"""How long a deletion is remembered."""
FREE_TEXT = "note"
"""The field of which both versions are kept when two windows changed it at once."""
OTHER = "other"
"""The field that holds what the other windows wrote."""


def collected(found: Iterable[Mapping[str, Any]]) -> Records:
    """Return records by id, with what hand-written ones lack; of two with one id both stay.

    What they lack depends on the file alone, so that every window gives them the same; a record
    without a revision comes after what stands before it.
    """
    records: Records = {}
    newest = -1
    for each in found:
        record = dict(each)
        key = str(record.get("id") or _digest(record, 0))
        while key in records:
            key = _digest(record, len(records))
        record["id"] = key
        if not isinstance(record.get("rev"), int):
            record["rev"] = newest + 1
        newest = max(newest, record["rev"])
        record["dev"] = str(record.get("dev", ""))
        records[key] = record
    return records


def _digest(record: Record, number: int) -> str:
    content = json.dumps([record, number], sort_keys=True, default=str)
    return blake2b(content.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def merge(first: Records, second: Records) -> Records:
    """Return the union; of one id the higher revision wins, whatever the order of merging.

    Where two windows changed a note at the same revision, the loser's is kept under `other`.
    """
    return {
        key: _united([each[key] for each in (first, second) if key in each])
        for key in sorted(first.keys() | second.keys())
    }


def _united(versions: list[Record]) -> Record:
    if len(versions) == 1 and OTHER not in versions[0]:
        return versions[0]
    newest = max(version["rev"] for version in versions)
    rivals = [version for version in versions if version["rev"] == newest]
    winner = max(rivals, key=_rank)
    texts = set(_texts(rivals)) - {winner.get(FREE_TEXT, "")}
    rest = {field: value for field, value in winner.items() if field != OTHER}
    return rest | ({OTHER: sorted(texts)} if texts else {})


def _rank(record: Record) -> tuple[bool, str, str]:
    # An edit outlives a deletion of the same moment: nothing written is lost.
    rest = {field: value for field, value in record.items() if field != OTHER}
    return "deleted" not in record, record["dev"], json.dumps(rest, sort_keys=True, default=str)


def _texts(records: list[Record]) -> Iterator[str]:
    for record in records:
        others = record.get(OTHER, [])
        written = [record.get(FREE_TEXT), *(others if isinstance(others, list) else [others])]
        yield from (text for text in written if isinstance(text, str) and text)


def rebased(changed: Records, bases: Records, found: Records) -> Records:
    """Return our changes as they are when made to `found`; `bases` is what they were made to.

    What others wrote since stays beside it: a note under `other`, and a record that we deleted.
    What they deleted and we changed is there again, whole.
    """
    made = dict(changed)
    for key, ours in changed.items():
        base, theirs = bases.get(key, {}), found.get(key)
        if theirs is None or _revision(theirs) == _revision(base):
            continue
        if "deleted" in ours:
            made.pop(key)
            continue
        newest = max(next_revision(found), next_revision(made))
        stamp = {"rev": newest, "dev": ours["dev"]}
        if "deleted" in theirs:
            made[key] = ours | stamp
            continue
        edited = {field for field in base | ours if base.get(field) != ours.get(field)}
        kept = {field: value for field, value in theirs.items() if field not in edited}
        texts = set(_texts([theirs])) - {ours.get(FREE_TEXT, "")} if FREE_TEXT in edited else set()
        others = {OTHER: sorted(texts)} if texts else {}
        own = {field: value for field, value in ours.items() if field in edited}
        made[key] = kept | own | others | stamp
    return made


def next_revision(records: Records) -> int:
    """Return the revision for the next change: a counter, since clocks differ and jump."""
    return 1 + max((record["rev"] for record in records.values()), default=0)


def edited_by_hand(known: Records, found: Records) -> Records:
    """Return `found` with a higher revision for what was changed without one."""
    changed = {
        key: record | {"rev": record["rev"] + 1, "dev": ""}
        for key, record in found.items()
        if key in known and _revision(known[key]) == _revision(record) and known[key] != record
    }
    return found | changed


def _revision(record: Record) -> tuple[object, object]:
    return record.get("rev"), record.get("dev")


def without_old_deletions(records: Records, today: date | None = None) -> Records:
    """Return the records without the deletions that every copy has seen by now."""
    oldest = (today or datetime.now(tz=UTC).date()) - KEPT
    return {
        key: record
        for key, record in records.items()
        if not isinstance(day := record.get("deleted"), date) or day >= oldest
    }
