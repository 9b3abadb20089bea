"""What can go wrong with the files that outlive a session, in words for people."""


class StoreError(Exception):
    """A file could not be read or written; the message names it, the cause and a way out."""


class DamagedIndexError(StoreError):
    """The file of an index is of no use any more; opening it for writing starts it anew."""


class BusyIndexError(StoreError):
    """Another process writes the index; a moment later it can be written."""
