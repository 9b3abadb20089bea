"""Puts the reader's corrections in force in an index, in the order in which they were made."""

from collections.abc import Sequence
from hashlib import blake2b
from itertools import takewhile

from tui.library.correcting.entities import ENTITY_EDITS
from tui.library.correcting.events import EVENT_EDITS
from tui.model import Correction, Published
from tui.store import Edit, Index, Made

EDITS = ENTITY_EDITS | EVENT_EDITS


def edit_of(index: Index, correction: Correction) -> Edit:
    """Return what a correction changes in the index as it is."""
    return EDITS[type(correction)](index, correction)


def put_in_force(index: Index, made: Sequence[Made]) -> bool:
    """Let these corrections be in force, and no others; return whether they are.

    Those that are already, one on the other, are left alone: a correction costs what it changes.
    One that was taken back while documents changed stays until all is woven again.
    """
    wanted = {key_of(each): each.correction for each in made if _lies_on_top(each)}
    with index.at_once():
        held = [each.key for each in index.applied()]
        pairs = zip(held, wanted, strict=False)
        same = len(list(takewhile(lambda pair: pair[0] == pair[1], pairs)))
        done = all(index.put_off() for _ in held[same:])
        held = [each.key for each in index.applied()]
        for key, correction in wanted.items():
            if key not in held:
                index.apply(key, edit_of(index, correction))
    return done


def are_in_force(index: Index, made: Sequence[Made]) -> bool:
    """Return whether exactly these corrections are in force; it reads and does not write."""
    wanted = [key_of(each) for each in made if _lies_on_top(each)]
    return [each.key for each in index.applied()] == wanted


def _lies_on_top(made: Made) -> bool:
    """Return whether a correction changes what was woven, not what it is woven from."""
    return not isinstance(made.correction, Published)


def key_of(made: Made) -> str:
    """Return what tells a correction from every other one in the index."""
    return blake2b(repr((made.id, made.correction)).encode(), digest_size=12).hexdigest()
