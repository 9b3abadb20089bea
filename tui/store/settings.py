"""Settings: what a person wrote into `config.toml`, and the choices the program remembers."""

import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from tui.store.errors import StoreError
from tui.store.places import config_folder, state_folder
from tui.store.recordfile import RecordFile

LIMIT = 64 * 2**10
"""Bytes; a larger file is no settings file."""
LONGEST = 1000
"""Characters of a line; longer ones take the TOML parser seconds."""
NARROWEST, WIDEST = 40, 200


@dataclass(frozen=True, slots=True)
class Settings:
    """What can be chosen; each value as it is without a choice."""

    theme: str = ""
    """Name of a theme; empty for the first one."""
    width: int = 70
    """Columns that a line of an article takes at most."""
    model: str = ""
    """Name or path of the language model; empty for the best one installed."""
    jobs: int = 0
    """Processes that analyse; 0 for one a core."""


def _is_width(value: object) -> bool:
    return _is_number(value) and NARROWEST <= int(str(value)) <= WIDEST


def _is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _is_text(value: object) -> bool:
    return isinstance(value, str)


_RULES: dict[str, tuple[Callable[[object], bool], str]] = {
    "theme": (_is_text, "the name of a theme in quotes"),
    "width": (_is_width, f"a number from {NARROWEST} to {WIDEST}"),
    "model": (_is_text, "a name or a path in quotes"),
    "jobs": (_is_number, "a number, 0 for one a core"),
}
"""What each setting must be, and how to say so."""


def load_settings(path: Path | None = None) -> tuple[Settings, list[str]]:
    """Return the settings and what is wrong in the file; a wrong one keeps its default.

    Each problem names the file, the line and the reason. `path` is `config.toml` if None.
    """
    path = path or config_folder() / "config.toml"
    try:
        text = bounded_text(path)
        found = tomllib.loads(text)
    except FileNotFoundError:
        return Settings(), []
    except OSError as error:
        return Settings(), [f"{path}: {error.strerror}; the defaults are used"]
    except (ValueError, RecursionError) as error:
        return Settings(), [f"{path}: {error}; the defaults are used"]
    problems = [_problem(path, text, key, value) for key, value in found.items()]
    good = {key: value for key, value in found.items() if key in _RULES and _RULES[key][0](value)}
    return replace(Settings(), **good), [problem for problem in problems if problem]


def bounded_text(path: Path) -> str:
    """Return a file that a person wrote; raise `ValueError` if it is far too long for one."""
    with path.open("rb") as file:
        data = file.read(LIMIT + 1)
    text = data.decode("utf-8-sig")
    if len(data) > LIMIT or max(map(len, text.splitlines()), default=0) > LONGEST:
        raise ValueError("too long for a settings file")
    return text


def _problem(path: Path, text: str, key: str, value: object) -> str:
    if key not in _RULES:
        known = ", ".join(field.name for field in fields(Settings))
        return f"{path}:{line_of(text, key)}: “{key}” is no setting; there are {known}"
    accepts, meaning = _RULES[key]
    if accepts(value):
        return ""
    return f"{path}:{line_of(text, key)}: “{key}” must be {meaning}, not {value!r}"


def line_of(text: str, key: str, section: str = "") -> int:
    r"""Return the number of the line where `key` of a table stands in TOML, counted from 1.

    >>> line_of("width = 70\n[keys]\nfind = 'x'\n", "find", "keys")
    3
    """
    header = re.search(rf"^\s*\[\s*{re.escape(section)}\s*\]", text, re.MULTILINE)
    start = header.end() if header and section else 0
    entry = re.compile(rf"^\s*\[*\s*[\"']?{re.escape(key)}\b", re.MULTILINE)
    found = entry.search(text, start) or header
    return text.count("\n", 0, found.end()) + 1 if found else 1


class Choices:
    """What the reader chose while reading, remembered in `state.toml`; never in `config.toml`."""

    def __init__(self, path: Path | None = None) -> None:
        """Read the file, which need not exist yet."""
        self._file = RecordFile(path or state_folder() / "state.toml", "choice")

    def get(self, name: str, default: Any = None) -> Any:  # noqa: ANN401 - any value TOML has
        """Return what was chosen under a name."""
        chosen = {record["id"]: record.get("value") for record in self._file.records()}
        return chosen.get(name, default)

    def width(self, settings: Settings) -> int:
        """Return the width that was chosen, else that of the settings."""
        chosen = self.get("width")
        return int(chosen) if _is_width(chosen) else settings.width

    def choose(self, name: str, value: object) -> str:
        """Remember a choice; return why it could not be saved, or nothing."""
        self._file.put(name, value=value)
        try:
            self._file.save()
        except StoreError as error:
            return str(error)
        return ""
