"""`dateline index`: read and analyse what is new or changed."""

import os
import signal
import stat
import sys
import threading
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from functools import partial
from threading import Event

from tui.cli.library import check_not_empty, library_of, tell_problems, told_errors
from tui.cli.output import write, write_records
from tui.cli.progress import Bar, duration, progress_record
from tui.library import Library, Progress, Summary, update
from tui.library.staying import keep_updated
from tui.model import counted


def run(options: Namespace) -> int:
    """Bring the index up to date and say what was done, again whenever that is asked for."""
    library = library_of(options)
    if options.stay:
        options.progress = "json"
    with told_errors():
        for summary in _summaries(library, options):
            if options.json or options.progress == "json":
                write_records([summary_record(summary)])
            else:
                write([summary_line(summary)])
            with library.index() as index:
                tell_problems(library, options)
                check_not_empty(library, index)
            if options.stay:
                _write_at_once({"stays": options.stay})
    return 0


def _summaries(library: Library, options: Namespace) -> Iterator[Summary]:
    if options.progress != "json":
        with Bar(shown=not options.quiet and options.progress != "none") as bar:
            summary = update(library, bar.show)
        yield summary
        return
    with ended_with_input() as lines:
        if options.stay:
            yield from keep_updated(library, _write_progress, partial(_came, lines, options.stay))
        else:
            yield update(library, _write_progress)


def _came(lines: Event, seconds: int) -> bool:
    """Wait at most so long for lines that were not answered, and return whether there are any."""
    came = lines.wait(seconds)
    lines.clear()
    return came


def _write_progress(progress: Progress) -> None:
    _write_at_once(progress_record(progress))


def _write_at_once(record: dict[str, object]) -> None:
    write_records([record])
    sys.stdout.flush()


def summary_record(summary: Summary) -> dict[str, object]:
    """Return what was done as a JSON object."""
    return asdict(summary) | {"seconds": round(summary.seconds, 3)}


def summary_line(summary: Summary) -> str:
    """Return what was done, for a person."""
    size = f"{counted(summary.documents, 'document')}, {counted(summary.words, 'word')}"
    parts = (
        f"{summary.new:,} new",
        f"{summary.changed:,} changed",
        f"{summary.gone:,} gone",
        f"{summary.skipped:,} not read",
        f"in {duration(summary.seconds)}",
    )
    return f"{size}: {', '.join(parts)}"


@contextmanager
def ended_with_input() -> Iterator[Event]:
    """Interrupt what is done in the block as soon as the pipe on stdin is closed.

    A program that shows the progress thus takes the analysis with it however it ends. What is
    yielded is set whenever something is written to the pipe.
    """
    main, ticket, written = threading.main_thread().ident or 0, threading.Lock(), Event()

    def await_end() -> None:
        while os.read(0, 1024):
            written.set()
        # Once the block is left there is nothing to interrupt but the end of the program.
        if ticket.acquire(blocking=False):
            signal.pthread_kill(main, signal.SIGINT)

    # What a shell starts in the background ignores interrupts, and so would what it starts.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    if stat.S_ISFIFO(os.fstat(0).st_mode):
        threading.Thread(target=await_end, daemon=True).start()
    try:
        yield written
    finally:
        ticket.acquire(blocking=False)
