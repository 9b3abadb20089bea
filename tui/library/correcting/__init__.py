"""Corrections of the reader: put in force in the index, undone, listed with what they changed.

An application keeps one `Corrector` for the library it shows, and calls it in a worker thread:

    corrector = Corrector(library)
    outcome = corrector.correct(Combine(("Amani", "Omar Amani"), into="Omar Amani"))
    outcome = corrector.undo()

Each call saves the notebook through its one writer, then changes the index through a connection of
its own, in one short transaction, and so beside the process that indexes: whoever writes the index
takes the corrections from the notebook while it has SQLite's lock, so that none is lost, whoever
comes first. It loads no language model. When it returns, the index has another `generation`, and
what is shown is asked for anew.

The rest is pure: a rule and the index give an `Edit`, and `Index.apply` puts it on top of those
that are in force. Corrections lie over what was woven, not inside: combining, splitting and fixing
cost what they change, not a look at all documents, and give the same when all is woven again.
A day of publication alone is woven in. Its document, time expressions and events show it at once;
the outcome is not `settled`, and indexing the library again (`dateline index`, in the child
process) does the rest: other documents that are dated by this one.
"""

from tui.library.correcting.applying import are_in_force, edit_of, put_in_force
from tui.library.correcting.corrector import Corrector, Outcome
from tui.library.correcting.history import Told, history
from tui.library.correcting.saying import described

__all__ = [
    "Corrector",
    "Outcome",
    "Told",
    "are_in_force",
    "described",
    "edit_of",
    "history",
    "put_in_force",
]
