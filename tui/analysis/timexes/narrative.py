"""The thread of a text: which date the narrative has reached, and where it leans on it."""

from dataclasses import dataclass
from datetime import date

from tui.analysis.timexes.anchoring import Here
from tui.analysis.timexes.calendar import Period
from tui.analysis.timexes.sense import Sense


@dataclass
class Thread:
    """The dates of a text as they are heard one after the other."""

    text: str
    published: date | None
    running: Period | None = None
    heard_to: int = 0

    def at(self, start: int, end: int) -> Here:
        """Return the place of an expression, with the dates that went before it."""
        running = self.running
        return Here(self.text, start, end, self.published, running, self._past(running))

    def heard(self, sense: Sense, end: int) -> None:
        """Let the narrative move on to what an expression denotes."""
        if sense.period:
            self.running = sense.period
        self.heard_to = end

    def _past(self, running: Period | None) -> bool:
        if running is None:
            return False
        return self.published is None or running.start.year < self.published.year - 1
