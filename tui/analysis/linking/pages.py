"""A document as the steps over a whole library look at it: what they gave before is kept."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import blake2b
from typing import Any

from tui.analysis.linking.values import Draft, Found, Given

_encode = json.JSONEncoder(separators=(",", ":")).encode
Repair = Callable[[Draft, Sequence[Found]], list[Found]]


@dataclass
class Page:
    """A document that is read only for steps that may not give what they gave before."""

    name: str
    read: Callable[[], Draft]
    before: Given = field(default_factory=dict)
    """What the steps gave for the document as it is, by the same rules."""
    given: dict[str, tuple[str, str]] = field(default_factory=dict)
    """What they give now. As text it takes a tenth of the memory, for all documents at once."""
    _leant: str = ""
    _repairs: list[Repair] = field(default_factory=list)
    """Those of the names that nobody asked for yet."""

    @cached_property
    def draft(self) -> Draft:
        """Return the document with its names as far as it tells them itself."""
        return self.read()

    @property
    def is_known(self) -> bool:
        """Return whether all steps gave what they gave before."""
        return all(self.before.get(step, ("",))[0] == key for step, (key, _) in self.given.items())

    def repair(self, repair: Repair) -> None:
        """Let the next step see the names as this leaves them; it leans on what that says."""
        self._repairs.append(repair)

    def give(self, step: str, leans_on: str, make: Callable[["Page"], Any]) -> Any:  # noqa: ANN401 - each step gives what it likes
        """Return what a step gives, which leans on that and on what the steps before it do."""
        depends = f"{self._leant} {leans_on}".encode("utf-8", "surrogatepass")
        self._leant = blake2b(depends, digest_size=8).hexdigest()
        key, written = self.before.get(step, ("", ""))
        if key == self._leant:
            value = json.loads(written)
        else:
            value = make(self)
            written = _encode(value)
        self.given[step] = self._leant, written
        return value

    @property
    def found(self) -> Sequence[Found]:
        """Return the names as they are repaired so far."""
        for repair in self._repairs:
            self._names = repair(self.draft, self._names)
        self._repairs.clear()
        return self._names

    @cached_property
    def _names(self) -> Sequence[Found]:
        return self.draft.found
