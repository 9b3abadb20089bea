"""The page of one entity as text or Markdown, every line with the passage that it rests on."""

from collections.abc import Iterator, Mapping

from tui.model import line, when
from tui.model.dossier import Dossier, Entry
from tui.writing.markdown import literal
from tui.writing.story import Source

Sources = Mapping[str, Source]
"""How each document is cited."""


def text(dossier: Dossier, sources: Sources) -> Iterator[str]:
    """Yield the page for a person: a heading for each section, the passages in brackets."""
    yield f"{dossier.entity.name}: {_counts(dossier)}"
    for section in dossier.sections:
        yield ""
        yield section.title
        for entry in section.entries:
            outlet = sources.get(entry.document, Source()).outlet
            place = f"{entry.document}:{entry.span.start}"
            cited = ", ".join(filter(None, (outlet, place)))
            yield f"  {_told(entry)}{_times(entry)}  [{cited}]"
        if section.more:
            yield f"  and {section.more:,} more"


def markdown(dossier: Dossier, sources: Sources) -> Iterator[str]:
    """Yield the page as CommonMark with citations, to write from."""
    yield f"# {literal(dossier.entity.name)}"
    yield ""
    yield f"{_counts(dossier)[:1].upper()}{_counts(dossier)[1:]}."
    for section in dossier.sections:
        yield ""
        yield f"## {section.title}"
        yield ""
        for entry in section.entries:
            cited = sources.get(entry.document, Source()).cite(entry.document, entry.span)
            yield f"- {literal(_told(entry))}{_times(entry)} — {literal(cited)}"
        if section.more:
            yield f"- … and {section.more:,} more"


def _counts(dossier: Dossier) -> str:
    return f"{dossier.entity.type.value.lower()}, {dossier.entity.often}"


def _told(entry: Entry) -> str:
    """Return what an entry says on one line, the time of an event before it."""
    if entry.event is None:
        return line(entry.text)
    inferred = "~" if entry.event.inferred else ""
    date = when.heading(entry.event.interval, entry.event.granularity)
    return f"{inferred}{date}: {line(entry.text)}"


def _times(entry: Entry) -> str:
    return f" ({entry.count:,})" if entry.count > (entry.event is not None) else ""
