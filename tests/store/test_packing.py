from dataclasses import asdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model import Document, Event, Interval, Publication, Span, Timex
from tui.store.errors import DamagedIndexError
from tui.store.packing import checked, fingerprint, pack, seal_bytes, unpack

# A time with a zone never occurs, and text from a file holds no surrogates.
st.register_type_strategy(str, st.text(st.characters(exclude_categories=["Cs"]), max_size=9))
# What is not a number equals nothing, itself included.
st.register_type_strategy(float, st.floats(allow_nan=False))


@given(st.from_type(Timex))
def test_a_timex_comes_back_as_it_was(timex):
    assert unpack(Timex, pack(timex)) == timex


@given(st.from_type(Event))
def test_an_event_comes_back_with_its_reports(event):
    assert unpack(Event, pack(event)) == event


@given(st.from_type(Document))
def test_a_document_comes_back_with_its_blocks_and_links(document):
    assert asdict(unpack(Document, pack(document))) == asdict(document)


@given(st.lists(st.from_type(Span)))
def test_a_sequence_comes_back_as_a_tuple(spans):
    assert unpack(tuple[Span, ...], pack(spans)) == tuple(spans)


def test_what_is_packed_is_plain_ascii_without_names():
    assert pack(Span(1, 2))[8:] == "[1,2]"
    assert pack(("é", None, Interval(None, None)))[8:] == '["\\u00e9",null,[null,null]]'


@pytest.mark.parametrize("place", range(13))
def test_a_bit_that_is_another_is_noticed(place):
    packed = pack(Span(1, 2))
    changed = packed[:place] + chr(ord(packed[place]) ^ 1) + packed[place + 1 :]
    with pytest.raises(DamagedIndexError, match="open the library again"):
        unpack(Span, changed)


@pytest.mark.parametrize("stored", [1.5, 7, None, "text", b"bytes"])
def test_a_column_of_another_type_is_noticed(stored):
    with pytest.raises(DamagedIndexError, match="open the library again"):
        unpack(Span, stored)
    with pytest.raises(DamagedIndexError, match="open the library again"):
        checked(stored, "list", seal_bytes(b"another", "list"))


def test_the_fingerprint_differs_when_a_field_does():
    assert fingerprint(Span, Publication) == fingerprint(Publication, Span)
    assert fingerprint(Span) != fingerprint(Interval)
