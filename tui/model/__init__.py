"""Values and pure algorithms over them; the standard library alone."""

from tui.model.annotation import Annotation
from tui.model.bookmark import Bookmark, Located
from tui.model.buckets import bucket
from tui.model.corpus import Corpus
from tui.model.display import display, line
from tui.model.document import Block, BlockKind, Document, Link, Publication, PublishedFrom, Skipped
from tui.model.event import Difference, Event, Report, Status
from tui.model.folding import fold
from tui.model.mention import Alias, Entity, EntityType, Mention
from tui.model.span import Span
from tui.model.timex import Anchor, Granularity, Interval, Reading, Timex, TimexType

__all__ = [
    "Alias",
    "Anchor",
    "Annotation",
    "Block",
    "BlockKind",
    "Bookmark",
    "Corpus",
    "Difference",
    "Document",
    "Entity",
    "EntityType",
    "Event",
    "Granularity",
    "Interval",
    "Link",
    "Located",
    "Mention",
    "Publication",
    "PublishedFrom",
    "Reading",
    "Report",
    "Skipped",
    "Span",
    "Status",
    "Timex",
    "TimexType",
    "bucket",
    "display",
    "fold",
    "line",
]
