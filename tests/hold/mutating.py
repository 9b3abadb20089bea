"""Texts for fuzzing: the corpus of those that reached new code, and changes of them by chance."""

import random
from base64 import b64decode
from collections.abc import Iterator

from tests.hold.hostile import GOOD, good, hostile
from tests.hold.payloads import PAYLOADS
from tests.hold.terminal import ROOT

CORPUS = ROOT / "tests" / "hold" / "corpus"
LONGEST = 4096
"""Bytes of a text."""
CHANGES = 4
"""Changes of one text, at most."""
TOKENS = (
    *(b"<p>", b"</p>", b"<table>", b"<![CDATA[", b"<!--", b"&#0;", b"&#x1b;", b'<meta charset="'),
    *(b"---\n", b"+++\n", b"\n\n", b"> ", b"    ", b"[a](", b"](", b"```\n", b"&a ", b"*a", b"!!"),
    *(b'{"text": "', b'"}', b'"id": "', b'"published": "', b"\\u", b"\\ud800", b"[[", b"]]"),
    *(b"[[bookmark]]\n", b"[[correction]]\n", b"[[document]]\n", b"[keys]\n", b"[variables]\n"),
    *(b"id = ", b"rev = ", b"kind = ", b"format = ", b"name = ", b'"""', b"'''", b"0x", b"1e999"),
    *(b"2021-08-15", b"9999-12-31", b"0000-00-00", b"T24:00", b"Dec. 31, 9999", b" BC", b"'68"),
    *(b"next ", b"last ", b"the ", b"Monday", b"weeks ago", b"1990s", b"1st", b"Q4 ", b"FY99"),
    *(b"\xef\xbb\xbf", b"\xff\xfe", b"\xe2\x80\xa8", b"\xed\xa0\x80", b"\xc0\xaf", b"\x85"),
    *(text.encode("utf-8", "surrogatepass") for text in PAYLOADS.values()),
)
"""What a program looks for in a text, and what it must not obey."""


def seeds(target: str) -> list[bytes]:
    """Return the texts to begin with: the corpus of a target, hostile files, our own tables."""
    packed = (CORPUS / f"{target}.txt").read_text("ascii").split()
    tables = [path.read_bytes() for path in sorted((ROOT / "themes").glob("*.toml"))]
    files = (hostile() | dict(map(good, range(GOOD)))).values()
    known = [*map(b64decode, packed), *tables, *files]
    return [data for data in known if len(data) <= LONGEST]


def mutated(begun: list[bytes], seed: int) -> Iterator[bytes]:
    """Yield changed texts without end, none of them twice, the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - any changes will do
    tried: set[int] = set()
    while True:
        data = bytearray(chance.choice(begun))
        for _ in range(chance.randrange(1, CHANGES + 1)):
            _change(data, begun, chance)
        text = bytes(data[:LONGEST])
        if (known := hash(text)) not in tried:
            tried.add(known)
            yield text


def _change(data: bytearray, begun: list[bytes], chance: random.Random) -> None:
    """Put something else in the place of a part of the text; either may be empty."""
    start = chance.randrange(len(data) + 1)
    end = min(len(data), start + chance.choice((0, 0, 1, 8, 64)))
    other = chance.choice(begun)
    at = chance.randrange(len(other) + 1)
    data[start:end] = chance.choice(
        (
            b"",
            chance.choice(TOKENS),
            chance.randbytes(chance.randrange(1, 5)),
            other[at : at + chance.randrange(64)],
            data[start : start + 16] * chance.randrange(1, 17),
        )
    )
