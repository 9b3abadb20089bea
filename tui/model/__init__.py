"""Values and pure algorithms over them; the standard library alone."""

from tui.model.annotation import Annotation
from tui.model.bookmark import Bookmark, Located
from tui.model.buckets import bucket
from tui.model.corpus import Corpus
from tui.model.correction import (
    KINDS,
    AddEvent,
    Combine,
    CombineEvents,
    Correction,
    Different,
    EntityCorrection,
    EventCorrection,
    FixEvent,
    Hide,
    HideEvent,
    Pin,
    Published,
    Quotation,
    Rename,
    Retype,
    Same,
    Split,
    SplitEvent,
    Unsure,
)
from tui.model.counted import counted
from tui.model.display import display, line
from tui.model.document import Block, BlockKind, Document, Link, Publication, PublishedFrom, Skipped
from tui.model.event import Difference, Event, Report, Status
from tui.model.folding import fold
from tui.model.mention import Alias, Entity, EntityType, Mention
from tui.model.moments import UNDATED, moments
from tui.model.span import Span
from tui.model.timex import Anchor, Granularity, Interval, Reading, Timex, TimexType

__all__ = [
    "KINDS",
    "UNDATED",
    "AddEvent",
    "Alias",
    "Anchor",
    "Annotation",
    "Block",
    "BlockKind",
    "Bookmark",
    "Combine",
    "CombineEvents",
    "Corpus",
    "Correction",
    "Difference",
    "Different",
    "Document",
    "Entity",
    "EntityCorrection",
    "EntityType",
    "Event",
    "EventCorrection",
    "FixEvent",
    "Granularity",
    "Hide",
    "HideEvent",
    "Interval",
    "Link",
    "Located",
    "Mention",
    "Pin",
    "Publication",
    "Published",
    "PublishedFrom",
    "Quotation",
    "Reading",
    "Rename",
    "Report",
    "Retype",
    "Same",
    "Skipped",
    "Span",
    "Split",
    "SplitEvent",
    "Status",
    "Timex",
    "TimexType",
    "Unsure",
    "bucket",
    "counted",
    "display",
    "fold",
    "line",
    "moments",
]
