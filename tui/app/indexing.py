"""The analysis as a child process: its progress is shown, and closing its input ends it.

Only the child reads files and loads a language model; the application asks the index.
"""

import asyncio
import json
from asyncio.subprocess import PIPE, Process
from collections.abc import Sequence
from contextlib import suppress
from typing import Protocol

from tui.app.pieces import Line

BAR = 10
LONGEST_LINE = 2**20
DYING = 1.0
"""Seconds that a child may take to be gone once it is killed."""


class Watching(Protocol):
    """Who is told what the analysis does."""

    def show_progress(self, progress: Line | None) -> None:
        """Show how far it is; None when it is done."""

    def reload_changes(self, *, at_once: bool = False) -> None:
        """Show what the index holds now, if that is another state."""

    def show_failure(self, reason: str) -> None:
        """Show why the analysis ended before it was done."""


class Indexing:
    """Runs `command`, which reports its progress as JSON lines until its input is closed."""

    def __init__(self, command: Sequence[str]) -> None:
        self._command = command
        self.process: Process | None = None

    async def watch(self, screen: Watching) -> None:
        """Start the child and tell what it reports until it ends."""
        self.process = await asyncio.create_subprocess_exec(
            *self._command, stdin=PIPE, stdout=PIPE, stderr=PIPE, limit=LONGEST_LINE
        )
        assert self.process.stdout is not None  # noqa: S101 - it was asked for
        async for line in self.process.stdout:
            report = _report(line)
            if "stage" in report:
                screen.show_progress(progress_line(report))
                screen.reload_changes()
        await self._ended(screen, self.process)

    async def _ended(self, screen: Watching, process: Process) -> None:
        assert process.stderr is not None  # noqa: S101 - it was asked for
        errors = (await process.stderr.read()).decode("utf-8", "replace").strip()
        status = await process.wait()
        screen.show_progress(None)
        screen.reload_changes(at_once=True)
        if status > 0:
            screen.show_failure(
                errors.splitlines()[-1] if errors else f"The analysis ended with {status}"
            )

    async def stop(self) -> None:
        """End the child now; what it has written stays."""
        if self.process is not None and self.process.returncode is None:
            self.process.kill()
            with suppress(TimeoutError):
                # Its pipes would complain if they outlived the loop.
                await asyncio.wait_for(self.process.wait(), DYING)


def _report(line: bytes) -> dict[str, object]:
    try:
        report = json.loads(line)
    except ValueError:
        return {}
    return report if isinstance(report, dict) else {}


def progress_line(report: dict[str, object]) -> Line:
    """Return stage, bar, counts, rate and the time left.

    >>> "".join(text for text, _ in progress_line({"stage": "reading", "done": 3, "total": 4}))
    'reading 3/4 ███████▌  '
    """
    done, total = _number(report, "done"), _number(report, "total")
    if not total:
        return [(f"{report.get('stage', 'looking')} …", "muted")]
    filled = int(done * BAR * 2 / total)
    bar = "█" * (filled // 2) + "▌" * (filled % 2)
    pieces: Line = [(f"{report.get('stage', '')} {done:g}/{total:g} ", "muted")]
    pieces.append((bar.ljust(BAR), "accent"))
    rate, left = _number(report, "rate"), _number(report, "left")
    if rate:
        pieces.append((f" {rate:.0f}/s", "muted"))
    if left:
        pieces.append((f" {_duration(left)} left", "muted"))
    return pieces


def _number(report: dict[str, object], key: str) -> float:
    value = report.get(key)
    return value if isinstance(value, int | float) else 0


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min" if minutes else f"{rest} s"
