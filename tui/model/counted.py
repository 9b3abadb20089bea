"""Numbers with their nouns, as a person reads them."""


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun.

    >>> counted(1, "article"), counted(1200, "article"), counted(2, "entity", "entities")
    ('1 article', '1,200 articles', '2 entities')
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"
