"""Files to documents: which files, decoding, one module per format, metadata dates."""

from tui.reading.folder import scan
from tui.reading.loading import distinct, fingerprint, load, read, read_file
from tui.reading.sources import Source

__all__ = ["Source", "distinct", "fingerprint", "load", "read", "read_file", "scan"]
