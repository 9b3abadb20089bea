"""Reading `keys.toml`: what is wrong in it is told, and the rest holds."""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from tui.app.commands import BY_NAME, Pane
from tui.app.keymap.keyboard import wrong_with
from tui.app.keymap.keymap import Keymap
from tui.app.keymap.layouts import ROWS, layout
from tui.app.keymap.presets import PRESETS
from tui.app.keymap.resolving import RESERVED, Wish, resolve
from tui.app.keymap.tree import LETTER
from tui.store.places import config_folder
from tui.store.settings import bounded_text, line_of

NAME = "keys.toml"
TOP = ("preset", "langmap", "unbind", "keys")
PANES = {pane.name.lower(): pane for pane in Pane}


def keys_file(config: Path | None = None) -> Path:
    """Return where the keys are written down: beside the settings file `config`."""
    return (config.parent if config else config_folder()) / NAME


def load_keymap(path: Path | None = None) -> tuple[Keymap, list[str]]:
    """Return the keys in effect and what is wrong in the file; a wrong line changes nothing.

    Each problem names the file, the line, the entry and the reason. `path` is the person's own
    `keys.toml` if None.
    """
    path = path or keys_file()
    try:
        text = bounded_text(path)
        found = tomllib.loads(text)
    except FileNotFoundError:
        return Keymap(), []
    except OSError as error:
        return Keymap(), [f"{path}: {error.strerror}; the defaults are used"]
    except (ValueError, RecursionError) as error:
        return Keymap(), [f"{path}: {error}; the defaults are used"]
    entries = _Entries(path, text, found)
    preset = entries.one_of("preset", PRESETS)
    entries.layout = layout(entries.one_of("langmap", ROWS))
    unbound, wishes = list(entries.unbound()), list(entries.wishes())
    panes, clashes = resolve(PRESETS.get(preset, {}), unbound, wishes)
    problems = [*entries.problems, *(entries.told(*clash) for clash in clashes)]
    return Keymap(panes, entries.layout), problems


class _Entries:
    """The entries of one file, checked one by one; `problems` grows while they are read."""

    def __init__(self, path: Path, text: str, found: Mapping[str, Any]) -> None:
        self._path = path
        self._text = text
        self._found = found
        self.layout: Mapping[str, str] = {}
        """Letters that may stand for the keys at their place."""
        self.problems: list[str] = []
        for name in found.keys() - set(TOP):
            self._tell(name, f"is no entry; there are {', '.join(TOP)}")

    def told(self, name: str, reason: str, section: str = "") -> str:
        """Return a problem for a person."""
        line = line_of(self._text, name, section)
        return f"{self._path}:{line}: “{name}” {reason}"

    def _tell(self, name: str, reason: str, section: str = "") -> None:
        self.problems.append(self.told(name, reason, section))

    def one_of(self, name: str, known: Mapping[str, object]) -> str:
        """Return the value of an entry that must be one of those that are known, else nothing."""
        value = self._found.get(name, "")
        if value and value not in known:
            self._tell(name, f"must be one of {', '.join(known)}, not {value!r}")
            return ""
        return str(value)

    def unbound(self) -> Iterator[tuple[str, ...]]:
        """Yield the keys that shall do nothing."""
        value = self._found.get("unbind", [])
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            self._tell("unbind", 'must be a list of keys, such as ["ctrl+z", "g T"]')
            return
        for keys in value:
            sequence = self._keys(keys)
            if sequence in RESERVED:
                self._tell("unbind", f"{keys} always quits, so that there is a way out")
            elif not any(sequence in command.sequences for command in BY_NAME.values()):
                self._tell("unbind", f"{keys} does nothing by default")
            else:
                yield sequence

    def wishes(self) -> Iterator[Wish]:
        """Yield what `[keys]` and the tables of its panes ask for."""
        table = self._found.get("keys", {})
        if not isinstance(table, dict):
            self._tell("keys", "must be a table: [keys]")
            return
        for name, value in table.items():
            if name in PANES and isinstance(value, dict):
                for command, keys in value.items():
                    yield from self._wish(command, keys, f"keys.{name}", PANES[name])
            elif isinstance(value, dict):
                self._tell(name, f"is no pane; there are {', '.join(PANES)}", "keys")
            else:
                yield from self._wish(name, value, "keys", None)

    def _wish(self, name: str, value: object, section: str, pane: Pane | None) -> Iterator[Wish]:
        reason = _wrong_command(name, pane) or _wrong_keys(name, value)
        if reason:
            self._tell(name, reason, section)
        else:
            keys = [value] if isinstance(value, str) else value
            assert isinstance(keys, list)  # noqa: S101 - checked above
            yield Wish(name, " or ".join(" ".join(self._keys(each)) for each in keys), pane)

    def _keys(self, keys: str) -> tuple[str, ...]:
        return tuple(self.layout.get(key, key) for key in keys.split())


def _wrong_command(name: str, pane: Pane | None) -> str:
    if name not in BY_NAME:
        return "is no command; dateline keys --json lists their names"
    if pane is not None and pane not in BY_NAME[name].panes:
        return f"cannot be done in the {pane.title}"
    return ""


def _wrong_keys(name: str, value: object) -> str:
    listed = [value] if isinstance(value, str) else value
    if not isinstance(listed, list) or not all(isinstance(each, str) for each in listed):
        return f'must be keys such as "g g", or a list of them, not {value!r}'
    takes_letter = LETTER in BY_NAME[name].keys
    return next(
        (why for keys in listed if (why := _wrong_sequence(keys.split(), takes_letter))), ""
    )


def _wrong_sequence(keys: list[str], takes_letter: bool) -> str:  # noqa: FBT001 - of the command
    if not keys:
        return "has empty keys; [] unbinds it"
    if tuple(keys) in RESERVED:
        return f"cannot have {keys[0]}, which always quits"
    if takes_letter and keys[-1] != LETTER:
        return f"must end in {LETTER}, which stands for any letter a to z"
    fixed = keys[:-1] if takes_letter else keys
    if fixed[:1] == ["escape"] and len(keys) > 1:
        return "cannot begin with escape, which forgets what was typed"
    return next(
        (
            f"cannot have {key}: it {why}" if why.startswith("is ") else f"cannot have {key}: {why}"
            for key in fixed
            if (why := wrong_with(key))
        ),
        "",
    )
