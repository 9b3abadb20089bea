"""Repair of countries, states and peoples, by their table."""

from collections.abc import Sequence
from functools import cache

from tui.analysis.linking.spotting import Lexicon, add
from tui.analysis.linking.tables import countries, given_names, group
from tui.analysis.linking.values import Found
from tui.model import EntityType

SHOUTED = 4
"""Letters from which a name is also looked for in capitals, as headlines have it."""


def with_countries(
    text: str, found: Sequence[Found], words: Sequence[tuple[int, str]]
) -> list[Found]:
    """Give countries and peoples their type, and tag those that the model passed over.

    >>> text = "Afghans fled to Iran"
    >>> [item.type.value for item in with_countries(text, [], [(0, "Afghans"), (16, "Iran")])]
    ['GROUP', 'PLACE']
    """
    typed = [_typed(item, text[item.start : item.end]) for item in found]
    spots = (spot for spot in _lexicon().all(text, words) if _ends(text, spot))
    return add(typed, spots, longer=True)


def _typed(item: Found, name: str) -> Found:
    known = countries().get(name) or (countries().get(name.title()) if name.isupper() else None)
    if known is None or (item.type is EntityType.PERSON and _borne(name)):
        return item
    return item._replace(type=known[1])


@cache
def _lexicon() -> Lexicon:
    forms = {form: kind for form, (_, kind) in countries().items() if not _borne(form)}
    shouted = {form.upper(): kind for form, kind in forms.items() if len(form) >= SHOUTED}
    return Lexicon((shouted | forms).items())


def _borne(form: str) -> bool:
    """Return whether a person may bear it as a name: Chad, Jordan, Georgia, Israel."""
    return form.casefold() in given_names() or form in group("soft", "borne")


def _ends(text: str, spot: Found) -> bool:
    """Return whether it is no word of a headline in capitals, as in “TELL US WHY”."""
    name, after = text[spot.start : spot.end], text[spot.end : spot.end + 3]
    return len(name) >= SHOUTED or "." in name or not (after[:1] == " " and after[1:].isupper())
