"""Files to documents: which files, decoding, one module per format, metadata dates."""

from tui.reading.folder import Source, scan
from tui.reading.loading import distinct, fingerprint, load, read, read_file

__all__ = ["Source", "distinct", "fingerprint", "load", "read", "read_file", "scan"]
