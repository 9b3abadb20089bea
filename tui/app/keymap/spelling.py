"""Keys as a person reads them."""

SPOKEN = {
    "space": "Space",
    "enter": "Enter",
    "escape": "Esc",
    "tab": "Tab",
    "LETTER": "a–z",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "shift+tab": "Shift+Tab",
}


def spoken(sequence: str) -> str:
    """Return a sequence as a person reads it.

    >>> spoken("g g"), spoken("] e"), spoken("ctrl+d"), spoken("space"), spoken("ctrl+pagedown")
    ('gg', ']e', '^D', 'Space', '^PgDn')
    """
    words = [_spoken_key(key) for key in sequence.split()]
    return ("" if all(len(word) == 1 for word in words) else " ").join(words)


def _spoken_key(key: str) -> str:
    if key.startswith("ctrl+"):
        name = key.removeprefix("ctrl+")
        return "^" + (name.upper() if len(name) == 1 else _spoken_key(name))
    if len(key) == 1:
        return key
    return SPOKEN.get(key) or "+".join(
        SPOKEN.get(part, part.capitalize()) for part in key.split("+")
    )
