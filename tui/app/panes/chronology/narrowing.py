"""What hides events of the list, and which of them the person marked."""

from datetime import timedelta

from tui.app.panes.chronology.grouping import Row
from tui.app.rows import RowList
from tui.model import Interval
from tui.store import Index


class Narrowing(RowList[Row]):
    """Shows of what the index holds what is asked for."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.index: Index | None = None
        self.interval: Interval | None = None
        """The stretch of time that is shown, None for all."""
        self.conflicts = False
        """Whether only events are shown whose reports differ."""
        self.only = ""
        """The entity whose events alone are shown."""
        self.ticked: dict[str, None] = {}
        """The events that the person marked, in the order of marking."""

    def load(self, index: Index) -> None:
        """Show what the index holds now."""
        raise NotImplementedError

    def show_state(self) -> None:
        """Say above the list what is in it."""
        raise NotImplementedError

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
        """Return whether some events are hidden or marked."""
        return bool(self.ticked or self.hiding())

    def show_all(self) -> None:
        """Take away the marks, else one of the things that hide events."""
        if self.ticked:
            self.clear_ticks()
            return
        if self.matching:
            self.matching = ""
        elif self.conflicts:
            self.conflicts = False
        elif self.interval:
            self.interval = None
        else:
            self.only = ""
        self.narrow()

    def tick(self, key: str) -> None:
        """Mark an event, or no longer."""
        if key in self.ticked:
            del self.ticked[key]
        else:
            self.ticked[key] = None
        self.show_state()
        self.refresh()

    def clear_ticks(self) -> None:
        """Mark no event."""
        self.ticked.clear()
        self.show_state()
        self.refresh()
