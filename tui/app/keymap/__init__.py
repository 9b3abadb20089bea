"""What each key does: the table's own keys, a preset, and what a person wrote into `keys.toml`."""

from tui.app.keymap.keymap import Keymap
from tui.app.keymap.loading import keys_file, load_keymap
from tui.app.keymap.spelling import spoken

__all__ = ["Keymap", "keys_file", "load_keymap", "spoken"]
