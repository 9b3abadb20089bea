"""Homes, themes, settings, libraries and notebooks in which every text is hostile."""

import json
import os
import tomllib
from collections.abc import Iterable
from pathlib import Path

import tomli_w

from tests.hold.payloads import ALL, PAYLOADS
from tests.hold.terminal import ROOT
from tui.model import Bookmark, Span
from tui.store import Notebook

SAFE = [text for text in PAYLOADS.values() if not any("\ud800" <= char < "\ue000" for char in text)]
"""Those that UTF-8 has bytes for."""
EVERY = " ¦ ".join(SAFE)
THEME = "lamplight.toml"
KEYS = r"""
preset = "\u202e[/]"
langmap = "\u001b]0;x\u0007"
unbind = ["\u001b[2J", "[red]", "\u009b"]
"\u001b[2J" = "\u009b31m"
[keys]
"\u001b[2J[/]" = "x"
quit = ["\u001b[2J\u009b [red]"]
help = ["\u202e", "\U000e0041"]
[keys.reader]
"[@click=app.quit]" = "\u001b"
"""
"""A file of keys in which nothing is right."""
WATCH = """
import os, sys
from tui.app.guard import Guard
apply = Guard.apply
def watched(self, segments, background):
    cleaned = apply(self, segments, background)
    if cleaned is not segments:
        open(os.environ["HITS"], "a").write(repr(segments) + "\\n")
    return cleaned
Guard.apply = watched
from tui.__main__ import main
sys.exit(main())
"""
"""Starts the program and writes down what only its last guard kept from the terminal."""


def environment(home: Path) -> dict[str, str]:
    """Return the environment of a person with that home and a terminal of colours."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    places = {f"XDG_{kind.upper()}_HOME": str(home / kind) for kind in ("cache", "config", "data")}
    terminal = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
    own = {"HOME": str(home), "XDG_STATE_HOME": str(home / "state"), "HITS": str(home / "hits")}
    return kept | places | terminal | own | {"PYTHONPATH": str(ROOT)}


def write_settings(home: Path) -> None:
    """Write hostile themes and settings."""
    themes = home / "config" / "dateline" / "themes"
    themes.mkdir(parents=True)
    theme = (ROOT / "themes" / THEME).read_text("utf-8")
    for number, payload in enumerate(SAFE):
        name = f"name = {json.dumps(f'theme {number} {payload}')}\n".replace("\x7f", "\\u007f")
        body = "".join(row for row in theme.splitlines(keepends=True) if "name =" not in row[:8])
        (themes / f"{number}.toml").write_text(name + body, "utf-8")
    (themes / "bad\x1b[2J[red].toml").write_text(f'"{chr(0x202E)}[/]" = 1\n', "utf-8")
    settings = 'theme = "\\u001b[2J[/]"\n"\\u009b[red]" = "\\u001b]0;x\\u0007"\n'
    (home / "config" / "dateline" / "config.toml").write_text(settings, "utf-8")
    (home / "config" / "dateline" / "keys.toml").write_text(KEYS, "utf-8")


def write_library(folder: Path, payloads: Iterable[str] = tuple(PAYLOADS.values())) -> None:
    """Make a folder in which names, metadata and texts are hostile."""
    folder.mkdir(parents=True)
    for number, payload in enumerate(payloads):
        text = (
            f"{payload}\n\nOn Monday, May 3, 2021, Ann {payload} Lee came to Lindau.\n\n"
            f"{payload} Ruth Amann left Bregenz {payload} on May 4, 2021. {payload}\n"
        )
        name = payload.replace("/", "").replace("\0", "")[:60]
        encoded = f"{number} {name}".encode("utf-8", "surrogatepass")[:240] + b".txt"
        (folder / os.fsdecode(encoded)).write_bytes(text.encode("utf-8", "surrogatepass"))
    row = dict.fromkeys(("title", "source", "author", "url", "published", "tags"), ALL)
    lines: list[dict[str, object]] = [
        {**row, "id": f"{payload} id", "text": f"Text. {payload}"} for payload in SAFE
    ]
    lines += [{"id": ALL, "text": 5}, dict.fromkeys(SAFE, 1)]
    (folder / "rows.jsonl").write_text("\n".join(map(json.dumps, lines)), "ascii")
    matter = "".join(f"{field}: {json.dumps(ALL)}\n" for field in row)
    body = f"# {ALL}\n\n{ALL} On May 5, 2021, Ann Lee left.\n"
    (folder / "matter.md").write_text(f"---\n{matter}---\n\n{body}", "utf-8", "replace")
    (folder / "binary\x9b2J.txt").write_bytes(bytes(100))


def write_notes(folder: Path) -> None:
    """Make a notebook with a bookmark for each payload."""
    notebook = Notebook(folder)
    for payload in SAFE:
        span = Span(0, 5)
        kept = Bookmark("", payload, span, payload, name=payload, note=payload, tags=(payload,))
        notebook.put_bookmark(kept)
    assert notebook.save() == []
    for name, table in (("bookmarks", "bookmark"), ("corrections", "correction")):
        _edit(folder / f"{name}.toml", table)


def _edit(path: Path, table: str) -> None:
    """Write hostile records into a file of a notebook, as a person's own hand may."""
    text = path.read_text("utf-8") if path.exists() else "format = 1\n"
    content = tomllib.loads(text)
    texts = ("exact", "prefix", "suffix", "name", "mark", "note", "entity", "event", "document")
    facts = ("kind", "target", "text", "day", "type", "said", "left", "right", "entities")
    hostile = dict.fromkeys((*texts, *facts), EVERY)
    odd: dict[str, object] = {"id": EVERY, "rev": 1, "dev": EVERY, "other": [EVERY], EVERY: EVERY}
    rows = [hostile | odd, hostile | odd | {"id": "\x1b[2J", "tags": EVERY, "start": 10**9}]
    rows += [{"id": "hidden", "kind": "hide", "name": EVERY}]
    content[table] = [*content.get(table, []), *rows]
    content["end"] = {"records": len(content[table])}
    path.write_text(tomli_w.dumps(content), "utf-8")
