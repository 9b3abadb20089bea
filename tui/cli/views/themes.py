"""`dateline themes`: the themes that can be chosen, and what is wrong with the others."""

from argparse import Namespace
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tui.cli.columns import table
from tui.cli.output import width, write, write_records
from tui.model.shipped import shipped
from tui.store.places import config_folder

HEADER = ("theme", "kind", "valid", "file")


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """One theme file, and what is wrong with it if anything is."""

    name: str
    kind: str
    file: Path
    problem: str = ""


def run(options: Namespace) -> int:
    """Print every theme; the status is 1 when a file is faulty."""
    yours = config_folder() / "themes"
    rows = [
        read_row(file)
        for folder in (shipped("themes"), yours)
        for file in sorted(folder.glob("*.toml"))
    ]
    if options.json:
        write_records(map(theme_record, rows))
    else:
        write(lines(rows, yours, width()))
    return int(any(row.problem for row in rows))


def read_row(file: Path) -> ThemeRow:
    """Return what there is to say about one theme file."""
    from tui.app.theme import ThemeProblem, read_theme  # noqa: PLC0415 - loads Textual

    theme = read_theme(file)
    if isinstance(theme, ThemeProblem):
        return ThemeRow(file.stem, "", file, f"{theme.key}: {theme.problem}")
    return ThemeRow(theme.name, "dark" if theme.dark else "light", file)


def theme_record(row: ThemeRow) -> dict[str, object]:
    """Return a theme as a JSON object."""
    return {
        "theme": row.name,
        "kind": row.kind or None,
        "file": str(row.file),
        "valid": not row.problem,
        "problem": row.problem or None,
    }


def lines(rows: Sequence[ThemeRow], yours: Path, width: int | None) -> Iterator[str]:
    """Yield the themes for a person, and where one's own belong."""
    cells = [(row.name, row.kind, row.problem or "yes", str(row.file)) for row in rows]
    yield from table([HEADER, *cells], width, flexible=(3, 2))
    yield ""
    yield f"yours go to {yours}"
