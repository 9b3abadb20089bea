"""Whatever stands in a file of corrections: nothing raises, and all of it can be taken back."""

from dataclasses import fields
from datetime import date
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tui.library.correcting import described, put_in_force
from tui.model import KINDS, EntityType, Quotation, Status

TEXTS = st.sampled_from(
    [
        *("", " ", "Sarwari", "ZAKI sarwari", "Zabihullah Sarwari", "Omar Herawi", "Herawi"),
        *("Water Council", "Brackwater", "a.txt", "b.txt", "x/c.txt", "gone.txt", "(", '"', "\0"),
        *("Zabihullah Sarwari left Brackwater", "Herawi spoke", "left", "2021-08-15", "undated"),
        *("2021-08-12/2021-08-14", "9999-12-31", "“…”", "Noor Textiles closed on Aug. 19, 2021"),
        "a b c d e f g h i j k l m n o p q r s t u v w x y z " * 9,
    ]
)


def values(hint: Any) -> st.SearchStrategy[Any]:
    """Return a strategy for the values of a field."""
    if isinstance(hint, UnionType):
        return st.none() | values(get_args(hint)[0])
    if get_origin(hint) is tuple:
        return st.lists(values(get_args(hint)[0]), max_size=3).map(tuple)
    if hint in (EntityType, Status):
        return st.sampled_from(hint)
    if hint is date:
        return st.just(date(2021, 8, 15))
    return built(Quotation) if hint is Quotation else TEXTS


def built(kind: Any) -> st.SearchStrategy[Any]:
    hints = get_type_hints(kind)
    return st.builds(kind, **{each.name: values(hints[each.name]) for each in fields(kind)})


CORRECTIONS = st.one_of(*(built(kind) for kind in KINDS.values()))


@given(rules=st.lists(CORRECTIONS, min_size=1, max_size=4))
@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_correction_can_be_put_in_force_and_taken_back(shelf, rules):
    if not shelf.opened:
        shelf.woven()
    (index,) = shelf.opened
    before = state(index)
    shelf.corrections = rules
    assert put_in_force(index, shelf.made)
    assert all(each.said for each in index.applied())
    assert all(described(each) for each in rules)
    assert put_in_force(index, [])
    assert state(index) == before


def state(index):
    entities, events = index.entities(), index.events()
    mentions = [index.mentions(key) for key in entities]
    return index.entity_rows(entities), mentions, index.event_rows(events), index.pairs()
