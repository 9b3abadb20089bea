"""Digests of our own code, so that what it gave is given anew when it changes."""

from collections.abc import Iterable
from datetime import date
from functools import cache
from hashlib import blake2b
from pathlib import Path

from tui.model.shipped import PACKAGE, shipped


@cache
def reading_version() -> str:
    """Return the version of what turns files into documents."""
    return digest_of((PACKAGE / "reading").rglob("*.py"))


@cache
def annotation_version() -> str:
    """Return the version of what finds sentences and mentions in one document."""
    return digest_of((PACKAGE / "analysis").glob("*.py"))


@cache
def weaving_version() -> str:
    """Return the version of what compares the documents with each other."""
    here = Path(__file__).parent
    rules = [*(PACKAGE / "analysis").rglob("*.py"), *(here / "correcting").glob("*.py")]
    stored = (here / "weaving.py", PACKAGE / "model" / "grouping.py")
    return digest_of([*rules, *shipped("data").glob("tables/*"), *stored])


def anchor_key(day: date | None) -> str:
    """Return what tells time expressions anchored to this day by these rules from others."""
    return f"{day or ''} {weaving_version()}"


def digest_of(files: Iterable[Path]) -> str:
    """Return a digest of the content of files."""
    digest = blake2b(digest_size=8)
    for file in sorted(file for file in files if file.is_file()):
        digest.update(file.read_bytes())
    return digest.hexdigest()
