"""`dateline corrections`: what the reader corrected, and what each correction changed."""

from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from tui.cli.columns import wrap
from tui.cli.library import library_of, opened
from tui.cli.output import width, write, write_records
from tui.library.correcting import Told, described, history
from tui.model import counted
from tui.store.corrections import record_of

INDENT = "    "


def run(options: Namespace) -> int:
    """Print the corrections in the order they were made; 1 if their file or one is damaged."""
    corrections = library_of(options).corrections()
    with opened(options) as index:
        corrections.file.refresh()
        told = history(index, corrections)
    if options.json:
        write_records(map(correction_record, told))
    else:
        write(lines(told, width()))
    return int(bool(corrections.file.problem or corrections.misread()))


def correction_record(told: Told) -> dict[str, object]:
    """Return a correction as it stands in its TOML file, and what it changed."""
    fields = record_of(told.correction) if told.correction else {}
    return {
        "id": told.id,
        **{name: _plain(value) for name, value in fields.items()},
        **({"created": told.created.isoformat()} if told.created else {}),
        "changed": told.changed,
        "said": told.said,
    }


def _plain(value: object) -> object:
    if isinstance(value, Mapping):
        return {name: _plain(item) for name, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


def lines(told: Sequence[Told], width: int | None) -> Iterator[str]:
    """Yield each correction for a person: what it says, and what it changed."""
    for each in told:
        says = described(each.correction) if each.correction else "not understood"
        yield from wrap(says, width, "")
        yield from wrap(each.said, width, INDENT)
        yield ""
    idle = sum(not each.changed for each in told)
    yield counted(len(told), "correction") + (f", {idle:,} without effect" if idle else "")
