"""The title block above an article: what it is, whose, from when and how we know."""

from tui.app.pieces import Line, wrap
from tui.model import Document, Publication


def title_block(document: Document, width: int) -> list[Line]:
    """Return the lines above the text, the last one empty."""
    title = document.title or document.name
    lines: list[Line] = [[(part, "title")] for part in wrap(title, width, most=4)]
    about = [document.source, document.author, day_of(document.published)]
    about.append(f"{document.minutes} min")
    facts = " · ".join(fact for fact in about if fact)
    lines += [[(part, "muted")] for part in wrap(facts, width, most=2)]
    if why := _why(document.published):
        lines += [[(part, "muted")] for part in wrap(why, width, most=1)]
    lines += [[(part, "warning")] for note in document.notes for part in wrap(note, width, most=2)]
    return [[], *lines, [], [("─" * min(width, 8), "bar")], []]


def _why(published: Publication | None) -> str:
    """Return what stands for an inferred date, in one line as it may come while somebody reads."""
    if published is None:
        return "~ nothing tells its date so far"
    return f"~ date inferred: {published.evidence}" if published.inferred else ""


def day_of(published: Publication | None) -> str:
    """Return the publication date for people, `~` before an inferred one.

    >>> day_of(None)
    'undated'
    """
    if published is None:
        return "undated"
    wide = f" ±{published.width}d" if published.width else ""
    return f"{'~' if published.inferred else ''}{published.day:%a} {published.day}{wide}"


def label_of(document: Document) -> str:
    """Return whose article it is and of which day, short."""
    return f"{document.source or document.title or document.name}  {day_of(document.published)}"
