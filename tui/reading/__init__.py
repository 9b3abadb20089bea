"""Files to documents: which files, decoding, one module per format, metadata dates."""

from tui.reading.folder import scan
from tui.reading.loading import distinct, load, read, read_file
from tui.reading.sources import Source

__all__ = ["Source", "distinct", "load", "read", "read_file", "scan"]
