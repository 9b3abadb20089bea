"""How much time: counting words to numbers, numbers and units to TIMEX3 durations."""

from collections.abc import Sequence

from tui.analysis.timexes.calendar import Unit
from tui.analysis.timexes.tokens import Token

_COUNTS = {"a": 1.0, "an": 1.0, "couple": 2.0, "dozen": 12.0}
_FACTORS = {"thousand": 1000, "million": 1_000_000}
_LONGEST = 1e9


def amount(tokens: Sequence[Token]) -> float | None:
    """Return the number that counting words say; None for a vague one (“several”, “a few”)."""
    total, current, seen = 0.0, 0.0, False
    for token in tokens:
        if token.name in {"few", "several", "many", "some", "dozens", "hundreds", "thousands"}:
            return None
        if token.name in {"couple", "dozen"}:
            current = _COUNTS[token.name] * (current or 1)
            current = 12.0 * current / 12.0 if token.name == "dozen" else 2.0
        elif token.name == "half":
            current, seen = current + 0.5, True
        elif token.name in _COUNTS and not seen:
            current = 1.0
        elif token.text.lower() in _FACTORS:
            total, current = (total + (current or 1)) * _FACTORS[token.text.lower()], 0.0
        elif token.text.lower() == "hundred":
            current = (current or 1) * 100
        elif isinstance(token.value, int | float):
            current += token.value
        else:
            continue
        seen = True
    total += current
    return total if seen and total <= _LONGEST else None


def duration(count: float | None, unit: Unit) -> str:
    """Return the TIMEX3 value of a duration; `X` stands for a vague count.

    >>> duration(2, Unit.DECADE), duration(None, Unit.HOUR), duration(2.5, Unit.YEAR)
    ('P20Y', 'PTXH', 'P2.5Y')
    """
    time = "T" if unit.timed else ""
    factor = {Unit.DECADE: 10, Unit.CENTURY: 100}.get(unit, 1)
    if count is None:
        letter = unit.letter
        return f"P{time}X{letter}"
    letter = "Y" if factor > 1 else unit.letter
    return f"P{time}{count * factor:g}{letter}"
