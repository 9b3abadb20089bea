"""Cleaning that replaces characters one for one, so that offsets fit the decoded file."""

_SPACES = dict.fromkeys("\r\v\f", " ")
_BREAKS = dict.fromkeys("\x85\u2028\u2029", "\n")
_SURROGATES = dict.fromkeys(map(chr, range(0xD800, 0xE000)), "\ufffd")
_TABLE = str.maketrans(_SPACES | _BREAKS | _SURROGATES | {"\0": "\ufffd"})


def clean(text: str) -> str:
    r"""Return `text`, equally long, with line feeds as its only line breaks.

    Carriage returns become spaces, or line feeds where a text has no others (old Macintosh files);
    what no database or encoder takes (NUL, lone surrogates) becomes U+FFFD.

    >>> clean("one\r\ntwo\x0cthree")
    'one \ntwo three'
    >>> clean("one\rtwo")
    'one\ntwo'
    """
    if "\r" in text and "\n" not in text:
        text = text.replace("\r", "\n")
    return text.translate(_TABLE)
