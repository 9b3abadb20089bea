"""What commands do that concern more than one pane, a file for each group of the table.

A command `x` is done by the method `do_x` of the active pane, else of one of these classes.
"""

from tui.app.actions.action import Action
from tui.app.actions.arranging import Arranging
from tui.app.actions.correcting import Correcting
from tui.app.actions.finding import Finding
from tui.app.actions.going import Going
from tui.app.actions.looking import Looking
from tui.app.actions.marking import Marking
from tui.app.actions.opening import Opening
from tui.app.actions.portraying import Portraying
from tui.app.actions.program import Program
from tui.app.actions.retelling import Retelling
from tui.app.actions.selecting import Selecting
from tui.app.actions.stepping import Stepping
from tui.app.actions.taking import Taking
from tui.app.actions.timing import Timing
from tui.app.actions.tracing import Tracing

ACTIONS: tuple[type[Action], ...] = (
    *(Going, Finding, Portraying, Marking, Correcting),
    *(Looking, Timing, Retelling, Arranging, Program),
    *(Selecting, Taking, Opening, Stepping, Tracing),
)

__all__ = ["ACTIONS", "Action"]
