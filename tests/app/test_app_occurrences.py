import unicodedata

import pytest

from tui.app.panes.reader.occurrences import Occurrences

TEXT = "Café au lait, a café crème, CAFÉ and cafeteria: aaab, caf\u0065\u0301s. Naïve n\u0303."


@pytest.mark.parametrize(
    ("query", "count"),
    [("café", 4), ("cafe", 1), ("caf", 5), ("CRÈME", 1), ("", 0), ("naïve", 1), ("n", 2), ("ñ", 1)],
)
def test_a_text_is_found_in_any_case_and_however_its_accents_are_written(query: str, count: int):
    for form in ("NFC", "NFD"):
        text, asked = (unicodedata.normalize(form, each) for each in (TEXT, query))
        assert len(Occurrences(TEXT, asked)) == count
        assert len(Occurrences(text, query)) == count


@pytest.mark.parametrize("query", ["cafeteria", "aab", "aa", "café crème", "and caf", "x"])
def test_narrowing_letter_by_letter_finds_what_the_whole_text_holds(query: str):
    found = Occurrences(TEXT, "")
    for end in range(1, len(query) + 1):
        found = Occurrences(TEXT, query[:end], found)
        assert list(found) == list(Occurrences(TEXT, query[:end]))


def test_only_a_beginning_that_cannot_overlap_itself_narrows():
    assert Occurrences(TEXT, "ca").is_beginning_of("caf")
    assert not Occurrences(TEXT, "aa").is_beginning_of("aab")
    assert not Occurrences(TEXT, "ca").is_beginning_of("Caf")
    assert not Occurrences(TEXT, "é").is_beginning_of("és")
