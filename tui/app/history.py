"""Where the reader has been: a list of places that never loses one."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.app.hits import Hits


@dataclass(frozen=True, slots=True)
class Place:
    """A character of a document."""

    document: str
    offset: int
    page: str = ""
    """The entity whose page lay over it."""
    hits: "Hits | None" = None
    """Those whose list lay over it."""

    @property
    def is_somewhere(self) -> bool:
        """Return whether it shows anything."""
        return bool(self.document or self.page or self.hits)


NOWHERE = Place("", -1)
"""Before every place of the library."""


@dataclass
class History:
    """Places before and after the present one, as in a browser.

    >>> history = History()
    >>> history.leave(Place("a", 5))
    >>> history.back(Place("b", 0))
    Place(document='a', offset=5, page='', hits=None)
    >>> history.forward(Place("a", 5))
    Place(document='b', offset=0, page='', hits=None)
    """

    before: list[Place] = field(default_factory=list)
    after: list[Place] = field(default_factory=list)

    def leave(self, place: Place) -> None:
        """Remember the place from which somebody jumps."""
        if not self.before or self.before[-1] != place:
            self.before.append(place)
        self.after.clear()

    def back(self, here: Place) -> Place | None:
        """Return the place before and remember `here` for going forward."""
        return _move(self.before, self.after, here)

    def forward(self, here: Place) -> Place | None:
        """Return the place that was left by going back."""
        return _move(self.after, self.before, here)


def _move(source: list[Place], target: list[Place], here: Place) -> Place | None:
    while source:
        place = source.pop()
        if place != here:
            target.append(here)
            return place
    return None
