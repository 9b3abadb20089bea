import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.keys import FEW, Chain, Keys, Ranks

TEXTS = st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), unique=True)


@given(TEXTS)
def test_keys_are_a_list_in_less_room(texts: list[str]) -> None:
    keys = Keys.unpacked(Keys.of(texts).packed())
    assert keys == texts
    assert [keys[number] for number in range(len(keys))] == texts == list(keys)
    assert [keys.index(text) for text in texts] == list(range(len(texts)))
    assert keys[::-2] == texts[::-2]


@given(TEXTS, st.text())
def test_only_a_whole_key_is_among_the_keys(texts: list[str], other: str) -> None:
    assert (other in Keys.of(texts)) == (other in texts)


def test_a_key_that_ends_another_one_is_found_at_its_own_place() -> None:
    keys = Keys.of(["old kabul", "kab", "ul", "kabul"])
    assert (keys.index("kabul"), keys.index("ul")) == (3, 2)
    with pytest.raises(ValueError, match="abu"):
        keys.index("abu")
    with pytest.raises(ValueError, match="7"):
        keys.index(7)


def test_keys_differ_from_other_keys_and_say_how_they_begin() -> None:
    keys = Keys.of(["a", "b", "c", "d"])
    assert keys == Keys.of(["a", "b", "c", "d"]) != Keys.of(["ab", "c", "d"])
    assert keys != 4
    assert repr(keys) == "Keys('a', 'b', 'c', …)"
    assert repr(Keys()) == "Keys()"


@given(st.lists(st.lists(st.integers(0, 9))), st.slices(20))
def test_a_chain_is_its_parts_one_after_the_other(parts: list[list[int]], some: slice) -> None:
    whole = [item for part in parts for item in part]
    chain = Chain(parts)
    assert list(chain) == whole
    assert chain[some] == whole[some]
    for item in whole:
        assert chain.index(item) == whole.index(item)


def test_what_is_in_no_part_is_not_in_the_chain() -> None:
    chain = Chain([Keys.of(["kabul"]), [4]])
    assert 4 in chain
    with pytest.raises(ValueError, match="doha"):
        chain.index("doha")
    with pytest.raises(IndexError):
        chain[2]


def test_ranks_are_numbers_in_an_order_whether_few_or_many_are_asked_for():
    keys = [str(number) for number in range(3 * FEW)]
    ranks = Ranks(Keys.of(keys))
    assert "other" not in ranks
    assert [ranks[key] for key in reversed(keys)] == list(reversed(range(len(keys))))
    assert "other" not in ranks
    assert list(ranks) == keys
    assert len(ranks) == len(keys)
