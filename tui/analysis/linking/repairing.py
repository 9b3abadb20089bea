"""Repair over the whole library, in the order in which one step leans on another."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain

from tui.analysis.linking.joining import whole
from tui.analysis.linking.kinds import extended
from tui.analysis.linking.pages import Page
from tui.analysis.linking.people import surnames, with_surnames
from tui.analysis.linking.placing import codes, lexicon, placed
from tui.analysis.linking.rescuing import known, rescued, tagged
from tui.analysis.linking.sharing import shared
from tui.analysis.linking.spotting import Lexicon, add, openings
from tui.analysis.linking.telling import Told, tell
from tui.analysis.linking.trimming import bare
from tui.analysis.linking.values import Draft, Found
from tui.analysis.linking.voting import ballots, voted, winners
from tui.model import EntityType


def repair(pages: Sequence[Page]) -> list[Told]:
    """Return what each document tells of its names, consistent over all of them."""
    seen = [page.give("seen", "", lambda page: _seen(page.draft)) for page in pages]
    named = frozenset(chain.from_iterable(codes_ for codes_, _, _ in seen))
    spots = lexicon(named)
    for page in pages:
        page.repair(lambda draft, found: _settled(draft, found, spots, named))
    types, asked = _elected(pages, " ".join(sorted(named)))
    for page in pages:
        page.repair(lambda draft, found: _typed(draft, found, types))
    read = (
        page.give("tagged", answers, lambda page: tagged(page.draft, page.found))
        for page, answers in zip(pages, asked, strict=True)
    )
    names = known(chain.from_iterable(read), (words for _, words, _ in seen))
    starts = [each for *_, each in seen]
    # The words of all documents are the most of what is in memory here.
    seen.clear()
    for page in pages:
        page.repair(lambda draft, found: _whole(draft, found, names))
    return [
        Told.of(page.give("told", names.beginning(each), lambda page: tell(page.draft, page.found)))
        for page, each in zip(pages, starts, strict=True)
    ]


def _seen(draft: Draft) -> tuple[Sequence[str], Mapping[str, int], list[str]]:
    """Return the countries that a document names, its capitalised words, and names' openings."""
    words = Counter(word for _, word in draft.capitals)
    return sorted(codes(draft)), words, openings(draft.text, draft.capitals)


def _elected(
    pages: Sequence[Page], countries: str
) -> tuple[Mapping[str, EntityType], Sequence[str]]:
    """Return the type of each name by vote, and those that the names of each document got."""
    cast = [
        page.give("votes", countries, lambda page: ballots(page.draft, page.found))
        for page in pages
    ]
    types = winners(chain.from_iterable(cast))
    return types, [" ".join([types[name] for name, _ in votes]) for votes in cast]


def _settled(
    draft: Draft, found: Sequence[Found], spots: Lexicon, named: frozenset[str]
) -> list[Found]:
    text = draft.text
    found = add(found, spots.all(text, draft.capitals), longer=True)
    return surnames(text, placed(text, found, named))


def _typed(draft: Draft, found: Sequence[Found], types: Mapping[str, EntityType]) -> list[Found]:
    return [bare(draft.text, item) for item in voted(draft, found, types)]


def _whole(draft: Draft, found: Sequence[Found], names: Lexicon) -> list[Found]:
    text = draft.text
    found = extended(text, rescued(draft, found, names))
    found = with_surnames(text, found, draft.capitals)
    return shared(text, surnames(text, whole(text, found)))
