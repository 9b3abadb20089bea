"""What the pieces of a line look like: one table, in the colours of the theme.

Styles are looked up by name for every piece that is drawn. Textual's component classes would do
it too, but are worked out anew for every widget whenever a layout changes, which takes longer
than a person should wait for a pane.
"""

from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

from rich.color import Color as RichColor
from rich.style import Style
from textual.app import App
from textual.color import Color
from textual.theme import Theme

TERMINAL = -1
"""Textual's number of the colour that the terminal has by itself."""


@dataclass(frozen=True, slots=True)
class Look:
    """Colours by the names that themes give them, text attributes, and those without colours."""

    colour: str = ""
    ground: str = ""
    attributes: str = ""
    plain: str = ""
    """Beside the attributes, where the theme leaves these colours to the terminal."""


LOOKS = {
    "muted": Look("muted", plain="dim"),
    "strong": Look(attributes="bold"),
    "accent": Look("accent", plain="bold"),
    "warning": Look("conflict", plain="bold"),
    "bar": Look("rule", plain="dim"),
    "hit": Look("accent", plain="bold"),
    "title": Look("title", attributes="bold"),
    "heading": Look("title", attributes="bold"),
    "quote": Look("muted", attributes="italic"),
    "code": Look("muted"),
    "person": Look("person", attributes="bold"),
    "organisation": Look("organisation", attributes="underline"),
    "place": Look("place", attributes="italic"),
    "group": Look("group", attributes="italic underline"),
    "other": Look("other", plain="bold italic"),
    "date": Look("date"),
    "passage": Look(ground="passage", plain="underline"),
    "chosen": Look("chosen", attributes="bold underline"),
    "found": Look("on-found", "found", plain="underline reverse"),
    "stop": Look("on-chosen", "chosen", "bold", "reverse"),
    "selected": Look(ground="cursor", attributes="bold", plain="reverse"),
    "link": Look("accent", attributes="underline", plain="underline"),
    "cursor": Look(ground="cursor", attributes="bold", plain="reverse"),
    "cursor-idle": Look(ground="surface", plain="bold"),
    "caret": Look(attributes="reverse"),
}

Ink = dict[str, Style]
_INKS: WeakKeyDictionary[App[Any], tuple[Theme, Ink]] = WeakKeyDictionary()


def ink_of(app: App[Any]) -> Ink:
    """Return the styles by name in the theme of `app`."""
    theme = app.current_theme
    known = _INKS.get(app)
    if known is None or known[0] is not theme:
        known = theme, {name: _style(look, app) for name, look in LOOKS.items()}
        _INKS[app] = known
    return known[1]


def _style(look: Look, app: App[Any]) -> Style:
    colour, ground = _colour(look.colour, app), _colour(look.ground, app)
    if ground == _colour("background", app):
        ground = None
    attributes = look.attributes
    if app.native_ansi_color and colour is None and ground is None:
        attributes += f" {look.plain}"
    return Style.parse(attributes.strip() or "none") + Style(color=colour, bgcolor=ground)


def _colour(name: str, app: App[Any]) -> RichColor | None:
    """Return a colour of the theme, none where the terminal's own is meant."""
    if not name or (app.native_ansi_color and app.no_color):
        return None
    colour = Color.parse(app.theme_variables[name])
    return None if colour.ansi == TERMINAL or not colour.a else colour.rich_color
