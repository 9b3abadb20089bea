"""Texts made by chance are put to every entry that is fuzzed; `tests/soak/fuzz.py` goes further."""

import pytest

from tests.hold.fuzzing import TARGETS
from tests.hold.mutating import mutated, seeds

TIMES = {
    "decoding": 20_000,
    "pages": 8_000,
    "structured": 10_000,
    "tables": 2_000,
    "dates": 6_000,
}
"""By target, how many; some seconds of the processor each."""
SEED = 6


@pytest.mark.parametrize("target", TIMES)
def test_no_text_breaks_what_reads_it(target, in_memory):
    begun = seeds(target)
    for data in (*begun, *mutated(begun, TIMES[target], SEED)):
        try:
            TARGETS[target](data, in_memory)
        except Exception as error:
            raise AssertionError(f"{target}: {data!r}") from error
        for file in in_memory.iterdir():
            file.unlink()
