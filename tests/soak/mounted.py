"""Small file systems of one's own, to be filled or made read-only; it takes the right to mount."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

RIGHT = ("unshare", "--map-root-user", "--mount")
"""Before a command, lets anybody mount, and takes away what is mounted when it ends."""


@contextmanager
def mounted(place: Path, size: int) -> Iterator[Path]:
    """Mount a file system of `size` bytes there."""
    place.mkdir(parents=True, exist_ok=True)
    _call("mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place))
    try:
        yield place
    finally:
        _call("umount", "--lazy", str(place))


@contextmanager
def read_only(place: Path) -> Iterator[None]:
    """Let nobody write there, the owner of the machine neither."""
    _call("mount", "-o", "remount,ro", str(place))
    try:
        yield
    finally:
        _call("mount", "-o", "remount,rw", str(place))


@contextmanager
def filled(place: Path, left: int) -> Iterator[None]:
    """Leave only so many bytes free there, and no more than fit by whole pages."""
    junk = place / "junk"
    block = bytes(4096)
    with junk.open("wb", buffering=0) as file:
        try:
            while file.write(block) == len(block):
                pass
        except OSError:
            pass
        file.truncate(max(0, file.tell() - left))
    try:
        yield
    finally:
        junk.unlink()


def _call(*words: str) -> None:
    subprocess.run(words, check=True, capture_output=True)
