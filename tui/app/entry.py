"""A line of text being typed; every key has its effect at once."""

from collections.abc import Callable
from dataclasses import dataclass

from tui.app.pieces import Line


@dataclass
class Entry:
    """The text and the place in it where the next character goes."""

    text: str = ""
    at: int = 0
    marked: bool = False
    """Whether typing replaces the whole text."""

    def press(self, key: str, character: str | None) -> bool:
        """Change the text by a key; return whether the key was one for typing.

        >>> entry = Entry()
        >>> [entry.press(letter, letter) for letter in "hi"], entry.text
        ([True, True], 'hi')
        """
        prints = character is not None and character.isprintable()
        if self.marked and (prints or key == "backspace"):
            self.text, self.at, key = "", 0, ""
        was_marked, self.marked = self.marked, False
        if character is not None and prints:
            self.text = self.text[: self.at] + character + self.text[self.at :]
            self.at += len(character)
            return True
        change = _CHANGES.get(key)
        if change is None:
            return was_marked
        before, after = change(self.text[: self.at], self.text[self.at :])
        self.text, self.at = before + after, len(before)
        return True

    def set(self, text: str, *, marked: bool = False) -> None:
        """Replace the text; what is typed next replaces a `marked` one."""
        self.text, self.at, self.marked = text, len(text), marked

    def pieces(self) -> Line:
        """Return the text with its cursor."""
        if self.marked:
            return [(self.text, "selected"), (" ", "caret")]
        under = self.text[self.at : self.at + 1] or " "
        return [(self.text[: self.at], ""), (under, "caret"), (self.text[self.at + 1 :], "")]


def _without_word(before: str, after: str) -> tuple[str, str]:
    return before.rstrip()[: before.rstrip().rfind(" ") + 1], after


_CHANGES: dict[str, Callable[[str, str], tuple[str, str]]] = {
    "backspace": lambda before, after: (before[:-1], after),
    "delete": lambda before, after: (before, after[1:]),
    "ctrl+u": lambda _, after: ("", after),
    "ctrl+w": _without_word,
    "left": lambda before, after: (before[:-1], before[-1:] + after),
    "right": lambda before, after: (before + after[:1], after[1:]),
    "home": lambda before, after: ("", before + after),
    "end": lambda before, after: (before + after, ""),
}
