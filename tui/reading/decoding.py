"""Bytes to text: which encoding a file is in, and whether it is text at all."""

import codecs
import re
from dataclasses import dataclass

from tui.reading.draft import Unreadable

SAMPLE = 8192
"""Bytes at the start that decide whether a file is binary."""
CONTROLS = 0.10
"""More control bytes than this share of the sample are not text."""
BROKEN = 0.005
"""Up to this share of undecodable bytes a file is damaged UTF-8, not another encoding."""
GUESSABLE = 256
"""Fewer non-ASCII bytes than this are too few to guess an encoding from."""
CONFIDENT = 0.2
"""A guess counts when the letters are as frequent as in a language to at least this degree."""
GARBLED = 0.1
"""A file with a byte order mark is no text when more of it than this share cannot be decoded."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL_BYTES = bytes({*range(0x20), 0x7F} - set(b"\t\n\r\f\x1b"))
_LABELS = re.compile(r"(?:windows-|cp)125\d|iso-8859-\d+|koi8-[ru]|big5|euc-jp|utf-16[lb]e")
_WHATWG = {
    "utf-8": "utf-8",
    "utf8": "utf-8",
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "latin1": "cp1252",
    "iso-8859-1": "cp1252",
    "iso-8859-9": "cp1254",
    "gbk": "gb18030",
    "gb2312": "gb18030",
    "gb18030": "gb18030",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "euc-kr": "cp949",
    "macintosh": "mac-roman",
}
"""Labels that browsers read otherwise than Python does: encoding.spec.whatwg.org."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, its encoding, and what to tell the reader about it."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(data: bytes, declared: str = "") -> Decoded:
    r"""Return the text in `data`; `declared` is the encoding that the file itself names.

    Raises:
        Unreadable: It is not text.

    >>> decode(b"caf\xe9 cr\xe8me")
    Decoded(text='café crème', encoding='cp1252', notes=('Read as cp1252.',))
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], encoding)
    refuse_binary(data[:SAMPLE])
    for encoding in (_codec(declared), "utf-8"):
        try:
            return Decoded(data.decode(encoding), encoding)
        except (LookupError, UnicodeError):
            continue
    damaged = _replacing(data, "utf-8")
    if _is_damaged_utf8(data, damaged.text):
        return damaged
    encoding = _guess(data) or "cp1252"
    guessed = _replacing(data, encoding)
    return Decoded(guessed.text, encoding, (f"Read as {encoding}.", *guessed.notes))


def _marked(data: bytes, encoding: str) -> Decoded:
    decoded = _replacing(data, encoding)
    if decoded.text.count("\ufffd") > GARBLED * len(decoded.text):
        raise Unreadable("a binary file, not text")
    return decoded


def _replacing(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, "replace")
    lost = _lost(data, text, encoding)
    notes = (f"{lost} undecodable bytes are shown as \ufffd.",) if lost else ()
    return Decoded(text, encoding, notes)


def _lost(data: bytes, text: str, encoding: str) -> int:
    return text.count("\ufffd") - data.decode(encoding, "ignore").count("\ufffd")


def refuse_binary(sample: bytes) -> None:
    """Refuse what the first bytes of a file show not to be text.

    Raises:
        Unreadable: They hold a NUL, or too many control bytes.
    """
    if any(sample.startswith(mark) for mark, _ in _MARKS):
        return
    controls = len(sample) - len(sample.translate(None, _CONTROL_BYTES))
    if b"\0" in sample or controls > CONTROLS * len(sample):
        raise Unreadable("a binary file, not text")


def _codec(label: str) -> str:
    label = label.strip().lower()
    if label in _WHATWG:
        return _WHATWG[label]
    return label if _LABELS.fullmatch(label) else "utf-8"


def _is_damaged_utf8(data: bytes, text: str) -> bool:
    bad = _lost(data, text, "utf-8")
    if bad > BROKEN * len(data):
        return False
    whole = sum(1 for char in text if char > "\x7f" and char != "\ufffd")
    return whole >= bad or not _fits_windows(data)


def _fits_windows(data: bytes) -> bool:
    try:
        return "ÿ" not in data.decode("cp1252")
    except UnicodeDecodeError:
        return False


def _guess(data: bytes) -> str:
    """Return the encoding that charset-normalizer is surer of than of cp1252, or nothing."""
    if len(data) - len(data.translate(None, bytes(range(0x80, 0x100)))) < GUESSABLE:
        return ""
    from charset_normalizer import from_bytes  # noqa: PLC0415 -- slow to import, seldom needed

    sample = data[: 64 * SAMPLE]
    best = from_bytes(sample).best()
    if best is None or best.coherence < CONFIDENT:
        return ""
    # equally good guesses come in the order of the alphabet, in which cp1250 stands first
    western = from_bytes(sample, cp_isolation=["cp1252"]).best()
    as_good = western and western.chaos <= best.chaos and western.coherence >= best.coherence
    return "" if as_good else best.encoding
