"""The signals that end programs: saved and over within a second, whatever the terminal does.

Textual waits for the terminal as it ends, and for ever for one that is closed or does not read.
"""

import asyncio
import os
import signal
import termios
import time
from collections.abc import Callable
from threading import Thread

SIGNALS = (signal.SIGHUP, signal.SIGTERM)
GRACE, PATIENCE = 0.6, 3.0
"""Seconds that a good end may take; that a terminal which is there may take to be restored."""


def end_with_signals(leave: Callable[[], None], save: Callable[[], object]) -> None:
    """From now on let a signal `leave`; when nothing comes of it, `save` and end all the same."""
    loop = asyncio.get_running_loop()

    def end(*_: object) -> None:
        loop.call_soon_threadsafe(leave)
        Thread(target=_insist, args=[save], daemon=True).start()

    for number in SIGNALS:
        # Not `add_signal_handler`: the loop itself may be what waits for the terminal.
        signal.signal(number, end)


def _insist(save: Callable[[], object]) -> None:
    time.sleep(GRACE)
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and _is_there():
        time.sleep(GRACE / 10)
    try:
        save()
    finally:
        os._exit(0)


def _is_there() -> bool:
    try:
        termios.tcgetattr(2)
    except termios.error:
        return False
    return True
