"""Quotations around a name: what stands in quotation marks where somebody named says something."""

import re
from collections.abc import Iterator

from tui.model import Span

SHORTEST = 2
"""Words; a single quoted word is a nickname or a term."""

_QUOTED = re.compile(r'“([^“”]+)”|"([^"]+)"|«([^«»]+)»|„([^„“”]+)[“”]')
_SAYING = re.compile(
    r"\b(?:sa(?:id|ys|ying)|t(?:old|ells|elling)|add(?:ed|s|ing)|ask(?:ed|s|ing)|announc(?:ed|es|ing)"
    r"|call(?:ed|s|ing)|claim(?:ed|s|ing)|describ(?:ed|es|ing)|declar(?:ed|es|ing)|den(?:ied|ies|ying)"
    r"|insist(?:ed|s|ing)|not(?:ed|es|ing)|promis(?:ed|es|ing)|repl(?:ied|ies|ying)|tweet(?:ed|s|ing)"
    r"|recall(?:ed|s|ing)|stat(?:ed|es|ing)|warn(?:ed|s|ing)|wrote|writes|writing|vow(?:ed|s|ing)"
    r"|argu(?:ed|es|ing)|acknowledg(?:ed|es|ing)|according to)\b",
    re.IGNORECASE,
)


def quotations(text: str, sentence: Span, name: Span) -> list[Span]:
    """Return what is quoted, without its marks, in a sentence that says who speaks.

    `sentence` holds `name`. A quotation may begin before it and end after it, within the paragraph;
    the name and a verb of saying must stand outside of it.

    >>> text = "“We will stay. All of us,” said Ilse Brandt. “Nobody leaves.”"
    >>> [each.of(text) for each in quotations(text, Span(15, 44), Span(32, 43))]
    ['We will stay. All of us,']
    """
    inside = list(_quoted(text, sentence))
    if any(each.overlaps(name) for each in inside) or not _is_said(text, sentence, inside):
        return []
    return [each for each in inside if len(each.of(text).split()) >= SHORTEST]


def quoted(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Return what stands in quotation marks between two offsets, without the marks.

    >>> [each.of("He said “no” twice.") for each in quoted("He said “no” twice.")]
    ['no']
    """
    matches = _QUOTED.finditer(text, start, len(text) if end is None else end)
    return [Span(*match.span(match.lastindex or 0)) for match in matches]


def _quoted(text: str, sentence: Span) -> Iterator[Span]:
    """Yield what is quoted in the paragraph, as far as the sentence has a part in it."""
    start = max(0, text.rfind("\n\n", 0, sentence.start))
    end = text.find("\n\n", sentence.end)
    for inner in quoted(text, start, None if end < 0 else end):
        if inner.overlaps(sentence):
            yield inner


def _is_said(text: str, sentence: Span, inside: list[Span]) -> bool:
    verbs = (Span(*match.span()) for match in _SAYING.finditer(text, sentence.start, sentence.end))
    return any(not any(each.contains(verb) for each in inside) for verb in verbs)
