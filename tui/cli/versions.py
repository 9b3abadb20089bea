"""Versions of installed distributions, read without importing them."""


def installed_version(distribution: str) -> str:
    """Return the version of an installed distribution; empty when it is not installed."""
    from importlib import metadata  # noqa: PLC0415 - slower than the shortest commands

    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return ""
