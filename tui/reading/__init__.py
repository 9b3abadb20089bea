"""Files to documents: which files, decoding, one module per format, metadata dates."""
