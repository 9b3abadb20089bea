"""`dateline index`: read and analyse what is new or changed."""

from argparse import Namespace


def run(_: Namespace) -> int:
    """Bring the index up to date and say what was done."""
    raise NotImplementedError
