"""A library: the files a person opened, its index and its notebook."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Self

from tui.model.shipped import shipped
from tui.store import Corrections, Index, Notebook, index_path, notebook_folder


@dataclass(frozen=True, slots=True)
class Options:
    """How a library is opened; every value may be left out."""

    published: date | None = None
    """The day of publication of documents that nothing dates."""
    notebook: Path | None = None
    index: Path | None = None
    model: str | None = None
    """Name or path of the language model; the best one installed if None."""
    jobs: int = 0
    """Worker processes; 0 for one a core."""


@dataclass(frozen=True, slots=True)
class Library:
    """Some files and folders, read as one; the index follows them with `update`."""

    paths: tuple[Path, ...]
    options: Options = field(default_factory=Options)

    @classmethod
    def open(cls, paths: Sequence[Path | str] = (), options: Options | None = None) -> Self:
        """Return the library of `paths`; without any, the sample that comes with the program."""
        chosen = [Path(path) for path in paths] or [shipped("data") / "sample"]
        return cls(tuple(chosen), options or Options())

    @property
    def index_path(self) -> Path:
        """Return the file of its index."""
        return index_path(self.paths, self.options.index)

    @property
    def notebook_folder(self) -> Path:
        """Return the folder of its notebook."""
        return notebook_folder(self.paths, self.options.notebook)

    def index(self) -> Index:
        """Open its index for reading, as far as it has come."""
        return Index.open(self.index_path)

    def discard_index(self) -> None:
        """Throw its index away, so that the next update makes it anew."""
        Index.anew(self.index_path).close()

    def notebook(self) -> Notebook:
        """Open its notebook."""
        return Notebook(self.notebook_folder)

    def corrections(self) -> Corrections:
        """Open the reader's corrections alone."""
        return Corrections(self.notebook_folder)
