"""The signals that end or stop programs: what was read is saved first, whatever the terminal does.

Textual waits for the terminal as it ends, and for ever for one that is closed or does not read.
"""

import asyncio
import os
import signal
import termios
import time
from collections.abc import Callable
from threading import Event, Thread

ENDING = (signal.SIGHUP, signal.SIGTERM)
GRACE, PATIENCE = 0.6, 6.0
"""Seconds that a good end or a save may take; that a terminal which is there may take to be
restored."""


def end_with_signals(leave: Callable[[], None], save: Callable[[], object]) -> None:
    """From now on let a signal `leave`; when nothing comes of it, `save` and end all the same.

    A second signal does not wait for what may come of the first.
    """
    loop = asyncio.get_running_loop()
    asked = Event()

    def end(*_: object) -> None:
        way = _end_at_once if asked.is_set() else _insist
        asked.set()
        loop.call_soon_threadsafe(leave)
        Thread(target=way, args=[save], daemon=True).start()

    for number in ENDING:
        # Not `add_signal_handler`: the loop itself may be what waits for the terminal.
        signal.signal(number, end)


def stop_with_signal(save: Callable[[], object]) -> None:
    """From now on `save` before the program is stopped, as by the shell's job control."""
    loop = asyncio.get_running_loop()
    stop = signal.getsignal(signal.SIGTSTP)

    def save_and_stop() -> None:
        save()
        if callable(stop):
            stop(signal.SIGTSTP, None)

    # In the loop: the signal may come in the midst of saving, whose lock would be held meanwhile.
    signal.signal(signal.SIGTSTP, lambda *_: loop.call_soon_threadsafe(save_and_stop))


def _insist(save: Callable[[], object]) -> None:
    time.sleep(GRACE)
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and _is_there():
        time.sleep(GRACE / 10)
    try:
        save()
    finally:
        os._exit(0)


def _end_at_once(save: Callable[[], object]) -> None:
    saving = Thread(target=save, daemon=True)
    saving.start()
    saving.join(GRACE)
    os._exit(0)


def _is_there() -> bool:
    try:
        termios.tcgetattr(2)
    except termios.error:
        return False
    return True
