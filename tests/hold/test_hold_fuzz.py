"""Texts made by chance are put to every entry that is fuzzed; `tests/soak/fuzz.py` goes further."""

import time
from itertools import chain

import pytest

from tests.hold.fuzzing import TARGETS
from tests.hold.mutating import mutated, seeds

LEAST = {
    "decoding": 20_000,
    "pages": 8_000,
    "structured": 10_000,
    "tables": 2_000,
    "dates": 6_000,
}
"""By target, how many texts on the slowest machine."""
SECONDS = 60
"""Of the processor, for each target on every other."""
SEED = 6


@pytest.mark.parametrize("target", LEAST)
def test_no_text_breaks_what_reads_it(target, in_memory):
    begun = seeds(target)
    end = time.process_time() + SECONDS
    for number, data in enumerate(chain(begun, mutated(begun, SEED))):
        if number >= LEAST[target] and time.process_time() >= end:
            return
        try:
            TARGETS[target](data, in_memory)
        except Exception as error:
            raise AssertionError(f"{target}: {data!r}") from error
        for file in in_memory.iterdir():
            file.unlink()
