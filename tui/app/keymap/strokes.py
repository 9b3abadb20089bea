"""Escape and the key typed right after it, which a terminal sends as it sends alt with that key."""

from collections.abc import Iterable

from textual._xterm_parser import XTermParser
from textual.events import Key

ESCAPE = "\x1b"
ALT = "alt+"
LONGER = "[OP]^_X\x1b"
"""What may begin a longer report of the terminal after Escape."""


class StrokeParser(XTermParser):
    """Textual's parser, which would lose the Escape before Enter, a digit or a mark."""

    def _sequence_to_key_events(
        self,
        sequence: str,
        alt: bool = False,  # noqa: FBT001, FBT002 - as Textual declares it
    ) -> Iterable[Key]:
        after = sequence if alt else sequence[1:] if sequence.startswith(ESCAPE) else ""
        if len(after) != 1 or (not alt and after in LONGER):
            yield from super()._sequence_to_key_events(sequence, alt)
            return
        for event in super()._sequence_to_key_events(after):
            said = event.character or ""
            name = said if said.strip() and said.isprintable() else event.key
            yield Key(f"{ALT}{name}", event.character)


def strokes(key: str, character: str | None) -> list[tuple[str, str | None]]:
    r"""Return the keys that alt with a key may have been; that key alone if it was nothing else.

    A terminal that tells alt apart sends no character with it.

    >>> strokes("alt+Q", "Q"), strokes("alt+left", None)
    ([('escape', '\x1b'), ('Q', 'Q')], [('alt+left', None)])
    """
    if character is None or not key.startswith(ALT):
        return [(key, character)]
    return [("escape", ESCAPE), (key.removeprefix(ALT), character)]
