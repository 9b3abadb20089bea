"""Repair within one document: everything that its own text and the tables settle."""

from tui.analysis.linking.defining import with_defined
from tui.analysis.linking.junk import without_junk
from tui.analysis.linking.kinds import extended, typed
from tui.analysis.linking.nations import with_countries
from tui.analysis.linking.people import titled, with_bylines
from tui.analysis.linking.spotting import capitals
from tui.analysis.linking.trimming import trimmed
from tui.analysis.linking.values import Draft, Found
from tui.model import Annotation, Document

_WHITE = dict.fromkeys((9, 10, 11, 12, 13, 133, 160, 8232, 8233, 8239), " ")


def draft(document: Document, annotation: Annotation) -> Draft:
    """Return the document with its names as far as it tells them itself."""
    text = document.text.translate(_WHITE)
    words = capitals(text)
    found = [
        piece
        for raw in annotation.mentions
        for piece in trimmed(
            document.text, Found(raw.span.start, raw.span.end, raw.type, raw.label)
        )
    ]
    found = with_bylines(document.text, sorted(found))
    found = with_defined(text, found)
    found = without_junk(text, extended(text, sorted(found)))
    found = with_countries(text, found, words)
    found = titled(text, typed(text, found))
    return Draft(document.name, text, tuple(found), tuple(words))
