"""What a language model tags, as mentions of the types that are told apart."""

from collections.abc import Iterable

from tui.model import EntityType, Mention, Span

TYPES = {
    "PERSON": EntityType.PERSON,
    "PER": EntityType.PERSON,
    "ORG": EntityType.ORG,
    "GPE": EntityType.PLACE,
    "LOC": EntityType.PLACE,
    "FAC": EntityType.PLACE,
    "NORP": EntityType.GROUP,
    "MISC": EntityType.GROUP,
    "EVENT": EntityType.EVENT,
    "WORK_OF_ART": EntityType.WORK,
    "PRODUCT": EntityType.PRODUCT,
    "LAW": EntityType.LAW,
    "LANGUAGE": EntityType.LANGUAGE,
}
"""The labels of OntoNotes and CoNLL that are names; dates, sums and numbers are not."""


def mentions_of(
    document: str, text: str, entities: Iterable[tuple[int, int, str]]
) -> tuple[Mention, ...]:
    """Return the raw mentions in `text`, given (start, end, label) of each tagged stretch.

    >>> [m.text for m in mentions_of("a", "Noor left Kabul", [(0, 4, "PERSON"), (5, 9, "DATE")])]
    ['Noor']
    """
    return tuple(
        Mention(document, Span(start, end), text[start:end], TYPES[label], label)
        for start, end, label in entities
        if label in TYPES
    )
