"""What a worker process answers."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Done:
    """What a task gave, one result for each item."""

    results: list[Any]


@dataclass(frozen=True, slots=True)
class Failed:
    """Why a task gave nothing."""

    reason: str
