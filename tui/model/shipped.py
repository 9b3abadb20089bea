"""Where the folders that come with the program lie, installed or in a checkout."""

from pathlib import Path

PACKAGE = Path(__file__).parents[1]


def shipped(folder: str) -> Path:
    """Return the folder `data` or `themes`: inside the package when installed, else beside it."""
    installed = PACKAGE / folder
    return installed if installed.is_dir() else PACKAGE.parent / folder
