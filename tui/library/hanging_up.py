"""A process that does not outlive the one for which it works."""

import os
from threading import Thread


def end_with_input() -> None:
    """From now on end this process at once when its standard input is closed.

    The system closes it however the other side ends.
    """
    Thread(target=_wait, daemon=True).start()


def _wait() -> None:
    # Not sys.stdin, whose lock would be held when the interpreter shuts down.
    while os.read(0, 4096):
        pass
    # What was committed stays.
    os._exit(0)
