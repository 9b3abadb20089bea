"""Sets of keys for people who come from another reader; a preset takes a key from who had it."""

from collections.abc import Mapping

PRESETS: Mapping[str, Mapping[str, str]] = {
    "default": {},
    "less": {
        "down": "j or down or ctrl+e or ctrl+n",
        "up": "k or up or ctrl+y",
        "page_down": "f or pagedown or ctrl+f or ctrl+v",
        "page_up": "pageup or ctrl+b or alt+v",
        "find": "g f",
        "help": "h or ? or f1",
        "previous_stop": "left",
        "fold": "left",
        "edit": "v",
        "select": "V",
    },
    "vim": {
        "down": "j or down or ctrl+e or ctrl+n",
        "up": "k or up or ctrl+y",
        "half_down": "ctrl+d",
        "half_up": "ctrl+u",
        "undo": "u or U",
        "select": "v or V",
        "delete": "d d or X",
        "go_to_mark": "' LETTER or ` LETTER",
        "open": "enter or ctrl+right_square_bracket",
        "next_pane": "tab or ctrl+w w",
        "previous_pane": "shift+tab or ctrl+w p",
        "alone": "0 or ctrl+w o",
        "next_document": "J or ] f",
        "previous_document": "K or [ f",
    },
    "newsboat": {
        "next_unread": "n or ] u or ; u",
        "previous_unread": "p or [ u or , u",
        "next_hit": "] n or ; n",
        "previous_hit": "[ n or , n",
        "toggle_read": "N or r",
        "delete": "D or X",
        "bookmark": "ctrl+b or m m",
        "page_up": "pageup",
    },
}
"""By preset, the keys of the commands that have others than in the table."""
