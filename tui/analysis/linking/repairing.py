"""Repair over the whole library, in the order in which one step leans on another."""

from collections.abc import Mapping, Sequence

from tui.analysis.linking.joining import whole
from tui.analysis.linking.kinds import extended
from tui.analysis.linking.people import surnames, with_surnames
from tui.analysis.linking.placing import codes, lexicon, placed
from tui.analysis.linking.rescuing import known, rescued
from tui.analysis.linking.sharing import shared
from tui.analysis.linking.spotting import Lexicon, add
from tui.analysis.linking.trimming import bare
from tui.analysis.linking.values import Draft, Found
from tui.analysis.linking.voting import voted, winners
from tui.model import EntityType


def repair(drafts: Sequence[Draft]) -> list[list[Found]]:
    """Return the names of each document, consistent over all of them."""
    named = codes(drafts)
    spots = lexicon(named)
    found = [_settled(draft, spots, named) for draft in drafts]
    types = winners(drafts, found)
    found = [_typed(draft, items, types) for draft, items in zip(drafts, found, strict=True)]
    names = known(drafts, found)
    found = [
        extended(draft.text, rescued(draft, items, names))
        for draft, items in zip(drafts, found, strict=True)
    ]
    return [_with_people(draft, items) for draft, items in zip(drafts, found, strict=True)]


def _typed(draft: Draft, found: Sequence[Found], types: Mapping[str, EntityType]) -> list[Found]:
    return [bare(draft.text, item) for item in voted(draft, found, types)]


def _with_people(draft: Draft, found: Sequence[Found]) -> list[Found]:
    found = with_surnames(draft.text, found, draft.capitals)
    return shared(draft.text, surnames(draft.text, whole(draft.text, found)))


def _settled(draft: Draft, spots: Lexicon, named: frozenset[str]) -> list[Found]:
    text = draft.text
    found = add(draft.found, spots.all(text, draft.capitals), longer=True)
    return surnames(text, placed(text, found, named))
