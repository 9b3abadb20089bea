"""What a format finds in a file, before the text itself is asked for title, source and date."""

from dataclasses import dataclass

from tui.model import Block, Link


class Unreadable(Exception):  # noqa: N818 -- it reads as what it says of the file
    """A file that is not read; the message is the reason, in words for people."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A date that metadata states, as it was written, and where: “front matter “date””."""

    where: str
    value: str


@dataclass(frozen=True, slots=True)
class Draft:
    """The text of one article and what its format says about it; offsets count its `text`."""

    text: str
    blocks: tuple[Block, ...] = ()
    links: tuple[Link, ...] = ()
    name: str = ""
    """The `id` of a JSON line; empty when the file's name serves."""
    title: str = ""
    source: str = ""
    author: str = ""
    url: str = ""
    tags: tuple[str, ...] = ()
    dates: tuple[Stated, ...] = ()
    """The most trusted first."""
    notes: tuple[str, ...] = ()
    above: str = ""
    """Lines that stood over the text and are not in it; a date or a name may be there."""
