"""Repair within one document: everything that its own text and the tables settle."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from tui.analysis.linking.bylines import with_bylines
from tui.analysis.linking.clubs import with_clubs
from tui.analysis.linking.completing import completed
from tui.analysis.linking.defining import with_defined, with_letters, with_shorts
from tui.analysis.linking.impersonal import impersonal
from tui.analysis.linking.introducing import with_introduced
from tui.analysis.linking.joining import joined
from tui.analysis.linking.junk import without_junk, without_plain
from tui.analysis.linking.kinds import extended, typed, with_storms, with_sundays
from tui.analysis.linking.nations import with_countries
from tui.analysis.linking.noticing import noticed
from tui.analysis.linking.parting import parted
from tui.analysis.linking.people import titled
from tui.analysis.linking.placing import with_cued, with_datelines
from tui.analysis.linking.results import sides, with_results
from tui.analysis.linking.spotting import capitals
from tui.analysis.linking.trimming import trimmed
from tui.analysis.linking.values import Draft, Found
from tui.model import Annotation, Document, Span

LONGEST = 200
"""Characters: no name is longer."""

_WHITE = re.compile("[\t-\r\x85\xa0\u2028\u2029\u202f]")


def draft(document: Document, annotation: Annotation) -> Draft:
    """Return the document with its names as far as it tells them itself."""
    text = _flat(document.text, annotation.sentences)
    words = capitals(text)
    raw = (
        Found(mention.span.start, mention.span.end, mention.type, mention.label)
        for mention in annotation.mentions
        if len(mention.span) <= LONGEST
    )
    found = sorted(piece for stretch in raw for piece in trimmed(text, stretch))
    found = with_defined(text, with_bylines(text, parted(text, found)))
    found = without_junk(text, with_sundays(text, extended(text, found)))
    found = without_plain(text, found, words)
    found = completed(text, joined(text, with_countries(text, found, words)))
    found = with_introduced(text, noticed(text, with_letters(text, found)))
    found = titled(text, impersonal(text, with_storms(text, typed(text, found))))
    found = with_results(document.text, with_datelines(text, with_cued(text, found)))
    found = with_clubs(text, found, sides(document.text))
    found = with_shorts(text, found, words)
    return Draft(document.name, text, tuple(found), tuple(words))


def redraft(document: Document, sentences: Sequence[Span], found: Iterable[Found]) -> Draft:
    """Return the draft of a document whose names were drafted before."""
    text = _flat(document.text, sentences)
    return Draft(document.name, text, tuple(found), tuple(capitals(text)))


def _flat(text: str, sentences: Sequence[Span]) -> str:
    """Return `text`, as long as it is, with line feeds only where they part two sentences."""
    flat = _WHITE.sub(" ", text)
    if "\n" not in text:
        return flat
    parts, at = [], 0
    for one, following in pairwise(sentences):
        if "\n" in text[one.end : following.start]:
            parts += [flat[at : one.end], "\n"]
            at = one.end + 1
    return "".join([*parts, flat[at:]])
