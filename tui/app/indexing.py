"""The analysis as a child process: its progress is shown, and closing its input ends it.

Only the child reads files and loads a language model; the application asks the index.
"""

import json
from contextlib import aclosing
from typing import Protocol

from tui.app.child import Child
from tui.app.pieces import Line

BAR = 10


class Watching(Protocol):
    """Who is told what the analysis does."""

    def show_progress(self, progress: Line | None) -> None:
        """Show how far it is; None when it is done."""

    def reload_changes(self, *, at_once: bool = False) -> None:
        """Show what the index holds now, if that is another state."""

    def show_failure(self, reason: str) -> None:
        """Show why the analysis ended before it was done."""


class Indexing(Child):
    """Runs `command`, which reports its progress as JSON lines until its input is closed.

    Once it is done it may say that it stays, to be asked again.
    """

    async def watch(self, screen: Watching) -> None:
        """Have it look at the library, and tell what it reports until that is done."""
        asked = self.ask()
        done = await self._follow(screen)
        if asked and not done:
            # It was about to leave, or something ended it: another one does it.
            await self.trouble()
            done = await self._follow(screen)
        reason = "" if done else await self.trouble()
        screen.show_progress(None)
        screen.reload_changes(at_once=True)
        if reason:
            screen.show_failure(reason)

    async def _follow(self, screen: Watching) -> bool:
        """Tell what it reports, and return whether it is done and stays."""
        async with aclosing(self.lines()) as lines:
            async for line in lines:
                report = _report(line)
                if "stays" in report:
                    return True
                if "stage" in report:
                    screen.show_progress(progress_line(report))
                    screen.reload_changes()
        return False


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
    words = round(_number(report, "words"), -1)
    if words:
        pieces.append((f" {words:,.0f} words/s", "muted"))
    elif rate:
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
