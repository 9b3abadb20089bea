"""The application: Textual, and only here.

Attributes go down, messages go up; panes do not know each other. Who tells what to whom:

    terminal   -> App.on_event    Key, Paste          -> MainScreen.press, before any widget
    Keys       -> MainScreen      Run, Wait, Unknown  -> `do_<command>` of the active pane, else of
                                                         an action, else of the reader; the hint
    LineView   -> MainScreen      Touched             -> the clicked pane gets the keys
    Library    -> MainScreen      Chosen              -> Desk.open_document
    Entities   -> MainScreen      Chosen              -> Desk.choose_entity, the next hit
    Chronology -> MainScreen      Moved, Chosen       -> Desk.show_event: the reader comes along
    Bookmarks  -> MainScreen      Chosen              -> Desk.go_to_bookmark
    EntityPage -> Leaves          Chosen              -> Desk.open_passage; H returns to the page
    Concordance-> Leaves          Chosen              -> Desk.open
    Correcting -> Leaves.correct  (in a thread)       -> Desk.reload, what it did is said
    Reader     -> MainScreen      Moved               -> the chronology comes along
    Reader     -> MainScreen      Followed            -> entity chosen, or the date's event shown
    Reader     -> MainScreen      Ended, WidthChanged -> message, remembered width
    Picker     -> its Source      moved, picked       -> what the action asked for
    child      -> Indexing        JSON lines          -> MainScreen.show_progress, reload_changes

All of them read one state of the index, whatever is written to it meanwhile (`snapshot.py`); only
`Desk.reload` goes on to the newest, and then every pane is loaded anew.

To add a command: a line in `commands.TABLE` and a method `do_<name>` in a pane or in `actions/`.
To add something to pick from: a `Source` in `sources/`. To add a pane: a `LineView` in `panes/`.
"""

from collections.abc import Sequence
from pathlib import Path

from tui.app.start import Options

__all__ = ["Options", "run"]


def run(library_paths: Sequence[Path], options: Options) -> int:
    """Open a library in the terminal and return the exit status."""
    from tui.app.start import start  # noqa: PLC0415 - Textual is slow to import

    return start(library_paths, options)
