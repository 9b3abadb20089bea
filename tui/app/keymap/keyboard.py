"""The names of keys as the table and `keys.toml` write them, and what no terminal can send."""

from difflib import get_close_matches
from string import ascii_lowercase, ascii_uppercase, punctuation

ARROWS = ("up", "down", "left", "right")
EDGES = ("home", "end", "pageup", "pagedown", "insert", "delete")
PLAIN = ("space", "enter", "escape", "tab", "backspace", *ARROWS, *EDGES)
FUNCTION_KEYS = tuple(f"f{number}" for number in range(1, 13))
CONTROL_PUNCTUATION = (
    "ctrl+backslash",
    "ctrl+right_square_bracket",
    "ctrl+circumflex_accent",
    "ctrl+underscore",
)
NAMES = frozenset(
    {
        *PLAIN,
        *FUNCTION_KEYS,
        *CONTROL_PUNCTUATION,
        "shift+tab",
        *(f"shift+{key}" for key in (*ARROWS, *EDGES, *FUNCTION_KEYS)),
        *(f"ctrl+{key}" for key in (*ARROWS, *EDGES, *(set(ascii_lowercase) - set("himj")))),
        *(f"alt+{key}" for key in (*ARROWS, *ascii_lowercase, *ascii_uppercase)),
    }
)
"""Every name that a key has beside the characters that print."""

SAME = {
    "ctrl+i": "sends the same as tab",
    "ctrl+m": "sends the same as enter",
    "ctrl+j": "sends the same as enter in some terminals",
    "ctrl+h": "sends the same as backspace",
    "ctrl+[": "sends the same as escape",
    "ctrl+left_square_bracket": "sends the same as escape",
    "ctrl+space": "cannot be told from ctrl+@",
    "ctrl+@": "cannot be told from ctrl+space",
    "ctrl+/": "sends ctrl+underscore: write that",
    "ctrl+slash": "sends ctrl+underscore: write that",
    "shift+f3": "sends the same as a report of the cursor, and arrives as nothing",
    "shift+enter": "sends the same as enter",
    "ctrl+enter": "sends the same as enter",
    "ctrl+tab": "is kept by terminals for themselves",
    "ctrl+shift+tab": "is kept by terminals for themselves",
}
"""What does not arrive from a plain terminal, and why (measured on Textual 8's own parser)."""


def wrong_with(key: str) -> str:
    """Return why `key` cannot be bound, or nothing when it can.

    >>> wrong_with("ctrl+i"), wrong_with("g")
    ('a terminal sends the same as tab', '')
    """
    if key in NAMES or (len(key) == 1 and key.isprintable() and not key.isspace()):
        return ""
    if key in SAME:
        return f"a terminal {SAME[key]}"
    *modifiers, last = key.split("+")
    if modifiers == ["shift"] and last in ascii_lowercase:
        return f"a terminal sends the capital letter: write {last.upper()}"
    if "ctrl" in modifiers and len(modifiers) > 1:
        return "a terminal sends the same without shift"
    if modifiers == ["alt"] and last in punctuation:
        return "alt is lost before a punctuation mark"
    near = get_close_matches(key.lower(), NAMES, 1)
    return "is no name of a key" + (f"; did you mean {near[0]}?" if near else "")
