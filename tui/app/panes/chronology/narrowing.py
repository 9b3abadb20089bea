"""What hides events of the list."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import timedelta

from tui.app.marked import MarkedList, has_tag
from tui.app.panes.chronology.grouping import Row, key_of
from tui.app.panes.chronology.writing import Written
from tui.model import Granularity, Interval
from tui.model.grouping import Moment
from tui.model.timeline import Timeline
from tui.store import Index


class Narrowing(MarkedList[Row]):
    """Shows of what the index holds what is asked for."""

    USES = (
        "{combine_events} makes them one, {bookmark} keeps, {tags} tags, {hide_event} hides,"
        " {export} writes"
    )

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.index: Index | None = None
        self.zoom = Granularity.DAY
        self.written: Mapping[str, Written] = {}
        """What the reader wrote to the events."""
        self.interval: Interval | None = None
        """The stretch of time that is shown, None for all."""
        self.conflicts = False
        """Whether only events are shown whose reports differ."""
        self.only = ""
        """The entity whose events alone are shown."""

    def load(self, index: Index) -> None:
        """Show what the index holds now."""
        raise NotImplementedError

    def key_at(self, row: Row | None) -> str:
        """Return the event of a row."""
        return key_of(row)

    def hiding(self) -> str:
        """Return what hides events, in words; "" when nothing does."""
        parts = [f"/{self.matching}"] if self.matching else []
        if self.only and self.index:
            known = self.index.entity_rows([self.only])
            parts += [f"only {known[0].name if known else 'a name that is gone'}"]
        parts += ["told differently"] if self.conflicts else []
        first = self.interval.start if self.interval else None
        end = self.interval.end if self.interval else None
        parts += [f"from {first.day} {first:%b %Y}"] if first else []
        last = end - timedelta(days=1) if end else None
        parts += [f"to {last.day} {last:%b %Y}"] if last else []
        return ", ".join(parts)

    def narrowed_timeline(self, index: Index) -> Timeline:
        """Return the events that nothing hides."""
        kept = self.interval, self.only or None
        if self.matching.startswith("#"):
            tagged = {
                key for key, each in self.written.items() if has_tag(self.matching, each.tags)
            }
            moments = index.timeline(*kept, differing=self.conflicts)
            return Timeline.of(_only(moments, tagged), self.zoom)
        return index.chronology(self.zoom, *kept, self.matching, differing=self.conflicts)

    def filter(self, matching: str) -> None:
        """Show only events that hold `matching`; "" shows all."""
        self.matching = matching
        self.narrow()

    def narrow(self) -> None:
        """Ask the index again, after what hides events changed."""
        if self.index is not None:
            self.load(self.index)

    @property
    def narrowed(self) -> bool:
        """Return whether some events are hidden."""
        return bool(self.hiding())

    def show_all(self) -> None:
        """Take away one of the things that hide events."""
        if self.matching:
            self.matching = ""
        elif self.conflicts:
            self.conflicts = False
        elif self.interval:
            self.interval = None
        else:
            self.only = ""
        self.narrow()


def _only(moments: Iterable[Moment], keys: Collection[str]) -> Iterator[Moment]:
    """Yield of the moments what is among the keys."""
    for moment in moments:
        kept = [key for key in moment.events if key in keys]
        if kept:
            yield moment._replace(events=kept)
