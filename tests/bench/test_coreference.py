"""The measure by which linking is judged, against trying every pairing."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.bench.coreference import b_cubed, best_total, ceaf, muc

TABLES = st.dictionaries(
    st.tuples(st.sampled_from("abcd"), st.sampled_from("wxyz")), st.sampled_from([0.2, 0.4, 0.5, 1])
)
RIGHT = {"Omar Noor": 1, "Noor": 1, "he": 1, "Kabul": 2, "the city": 2}


def _tried(alike):
    return max(
        sum(alike.get(pair, 0.0) for pair in zip("abcd", order, strict=True))
        for order in permutations("wxyz")
    )


@given(TABLES)
def test_no_pairing_is_better_than_the_best(alike) -> None:
    assert best_total(alike) == pytest.approx(_tried(alike))


@pytest.mark.parametrize("measure", [b_cubed, muc, ceaf])
def test_right_clusters_under_other_names_are_perfect(measure) -> None:
    assert measure(RIGHT, {mention: str(cluster) for mention, cluster in RIGHT.items()}) == 1
    assert measure(RIGHT, {}) == 0


def test_a_mention_in_the_wrong_cluster_costs_each_measure_what_its_paper_says() -> None:
    found = RIGHT | {"he": 2}
    assert b_cubed(RIGHT, found) == pytest.approx(11 / 15)
    assert muc(RIGHT, found) == pytest.approx(2 / 3)
    assert ceaf(RIGHT, found) == pytest.approx(0.8)
