"""Every command and every screen that shows what a library holds, as the tests reach them."""

from tests.hold.terminal import ESCAPE

PASTE = "\x1b[200~"
COMMANDS = (
    "index",
    "index --progress json",
    "documents",
    "documents --json",
    "entities",
    "entities --json",
    "timexes",
    "timexes --json",
    "chronology",
    "chronology --json",
    "chronology --format markdown",
    "chronology --format csv",
    "chronology --format ics",
    "chronology --format timelinejs",
    "bookmarks",
    "bookmarks --json",
    "corrections",
    "keys",
    "themes",
    "doctor",
)
SCREENS = {
    "articles": "1jjGggsgnj\x1bq",
    "article": "1\r2 lllinmmanote [red]\rd}}{G",
    "every article": "1gg2" + "J" * 40,
    "names": "3\rljjjiVVs/[\r\x1bg",
    "page of a name": "3\rgejjj\r",
    "events": "4lllijjjzZ!!I<>\x1b",
    "bookmarks": "5jjjjjjjjjji\r5G",
    "finder": "f[\x1bfred\x1bf\\\x1bfa\r",
    "search": 'Fgone\r\x1bF[/]\rF"a b"\r',
    "concordance": "3\rMjjs\r",
    "help": "?jj\x1b",
    "palette": ":red\x1b:theme\r",
    "themes": "gT" + "j" * 30 + "\x1b",
    "typed": "/[@click=app.quit]x[/]\r/\u202e\r",
    "pasted": "f\x1b[200~[/] \x1b]0;x\x07 \u202e [red]\x1b[201~\x1b\x1b",
    "marks": "''jj\x1b",
    "marking a name": "3jC[/]\x1bR[red]\x1b",
    "day": "gd[/]\r\x1b",
    "review": "gvjjj\x1b",
}
"""By what is shown, the keys that lead there; a pasted text is one key."""

UNTOUCHED = ("keys", "themes", "doctor")
"""Commands that open no library."""


def strokes(screen: str) -> list[str]:
    """Return the keys of a screen one by one, Escape as modern terminals send it."""
    keys = SCREENS[screen]
    return [keys] if PASTE in keys else [ESCAPE if key == "\x1b" else key for key in keys]
