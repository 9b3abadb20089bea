"""An update for a program that watches: progress as JSON Lines, and an end when it hangs up."""

import json
from dataclasses import asdict

from tui.library.hanging_up import end_with_input
from tui.library.opening import Library
from tui.library.progress import Progress, Summary
from tui.library.updating import update


def serve(library: Library) -> Summary:
    """Update `library` and write each progress as a JSON line to the standard output.

    The keys are those of `Progress`; the last line is the summary. The process ends at once, with
    its workers, when its standard input is closed. Raises `StoreError` as `update` does.
    """
    end_with_input()
    summary = update(library, _tell)
    print(json.dumps(asdict(summary)), flush=True)  # noqa: T201 - this is what is watched
    return summary


def _tell(progress: Progress) -> None:
    print(json.dumps(asdict(progress)), flush=True)  # noqa: T201 - as above
