"""Themes from TOML files, refused early: a bad colour would end the program when it is chosen."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, fields
from pathlib import Path

from textual.color import Color, ColorParseError
from textual.theme import Theme

from tui.model import display
from tui.store.settings import bounded_text

VARIABLES = (
    "muted",
    "rule",
    "title",
    "cursor",
    "passage",
    "person",
    "organisation",
    "place",
    "group",
    "other",
    "date",
    "conflict",
    "chosen",
    "on-chosen",
    "found",
    "on-found",
)
"""Our own colours, under `[variables]` of a theme."""

PLAIN = dict.fromkeys(VARIABLES, "ansi_default") | {
    "rule": "ansi_bright_black",
    "cursor": "ansi_default",
    "chosen": "ansi_default",
    "ansi-background": "ansi_default",
    "ansi-foreground": "ansi_default",
}
"""Where colour may not be relied on, the text styles alone carry the meaning."""

_COLOURS = frozenset(
    field.name for field in fields(Theme) if field.name not in ("name", "dark", "variables", "ansi")
) - {"luminosity_spread", "text_alpha"}


@dataclass(frozen=True, slots=True)
class ThemeProblem:
    """Why a theme file cannot be used."""

    file: Path
    key: str
    problem: str

    def __str__(self) -> str:
        """Return the problem for a person: file, key, what is wrong."""
        return display(f"{self.file}: {self.key}: {self.problem}")


def load_themes(folders: Iterable[Path]) -> tuple[list[Theme], list[ThemeProblem]]:
    """Return the themes of all `*.toml` files in `folders`, and what is wrong with the others.

    A theme of a later folder takes the place of an earlier one of its name.
    """
    themes: dict[str, Theme] = {}
    problems: list[ThemeProblem] = []
    for folder in folders:
        for file in sorted(folder.glob("*.toml")):
            read = read_theme(file)
            if isinstance(read, Theme):
                themes[read.name] = read
            else:
                problems.append(read)
    return list(themes.values()), problems


def read_theme(file: Path) -> Theme | ThemeProblem:
    """Return the theme in `file`, checked, or the first thing that is wrong with it."""
    try:
        table = tomllib.loads(bounded_text(file))
    except OSError as error:
        return ThemeProblem(file, "file", error.strerror or "cannot be read")
    except (ValueError, RecursionError) as error:
        return ThemeProblem(file, "file", f"is not TOML: {error}")
    table.setdefault("name", file.stem)
    wrong = _first_problem(table)
    if wrong:
        return ThemeProblem(file, *wrong)
    return Theme(**table)


def _first_problem(table: dict[str, object]) -> tuple[str, str] | None:
    variables = table.get("variables", {})
    if not isinstance(variables, dict):
        return "variables", "must be a table of colours"
    known = _COLOURS | {"name", "dark", "ansi", "variables"}
    for key in table:
        if key not in known:
            return key, "is not a key of a theme"
    for key in (*sorted(_COLOURS & {"primary", "background", "foreground"}), "name"):
        if not isinstance(table.get(key), str):
            return key, "is missing or not a text"
    unclear = [key for key in ("dark", "ansi") if not isinstance(table.get(key, True), bool)]
    if unclear:
        return unclear[0], "must be true or false"
    colours = {key: table[key] for key in sorted(_COLOURS & table.keys())}
    missing = [key for key in VARIABLES if key not in variables]
    if missing:
        return f"variables.{missing[0]}", "is missing"
    colours |= {f"variables.{key}": value for key, value in variables.items()}
    return next(
        ((key, why) for key, value in colours.items() if (why := _not_a_colour(value))), None
    )


def _not_a_colour(value: object) -> str:
    try:
        Color.parse(str(value))
    except ColorParseError:
        return f"“{value}” is not a colour; write it as #rrggbb"
    return ""
