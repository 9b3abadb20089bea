"""What opens over the panes and takes the keys until it is closed."""

from tui.app.overlays.overlay import Overlay
from tui.app.overlays.picker import Picker
from tui.app.overlays.popup import Popup
from tui.app.overlays.prompt import Prompt
from tui.app.overlays.question import Question
from tui.app.overlays.source import Choice, Source

__all__ = ["Choice", "Overlay", "Picker", "Popup", "Prompt", "Question", "Source"]
