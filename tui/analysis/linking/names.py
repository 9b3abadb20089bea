"""Names as strings: how two spellings are compared, and what parts a person's name has."""

import re
import unicodedata
from functools import lru_cache

_ARTICLE = re.compile(r"\A(?:the|a|an)\s+", re.IGNORECASE)
_POSSESSIVE = re.compile(r"\s*['’]s?\Z")
_DOTS = re.compile(r"(?<=\w)\.(?=\s|\Z|\w\b)")
_HYPHEN = re.compile(r"\s*[-‐‑–]\s*")
_SPACE = re.compile(r"\s+")
_MARKS = str.maketrans(dict.fromkeys("’‘ʿʼ`", "'") | dict.fromkeys('“”"', ""))
_SHORT = {"st": "saint", "mt": "mount", "ft": "fort"}


@lru_cache(maxsize=200_000)
def fold(name: str) -> str:
    """Return `name` for comparing: no case, accents, article, possessive, or full stops.

    >>> fold("The U.S. Embassy’s"), fold("Mazār-e Sharif"), fold("St. Petersburg")
    ('us embassy', 'mazar e sharif', 'saint petersburg')
    """
    text = _SPACE.sub(" ", name.translate(_MARKS)).strip()
    text = _POSSESSIVE.sub("", _ARTICLE.sub("", text, count=1)) or text
    if not text.isascii():
        parts = unicodedata.normalize("NFKD", text)
        text = "".join(part for part in parts if not unicodedata.combining(part))
    words = _HYPHEN.sub(" ", _DOTS.sub("", text.casefold())).replace(" & ", " and ").split()
    if len(words) > 1 and words[0] in _SHORT:
        words[0] = _SHORT[words[0]]
    return " ".join(words)


def initials(name: str, *, small: bool = False) -> str:
    """Return the first letters of the words of `name`, without (or with) its small words.

    Two letters that leave out a word are nobody's initials: “Bank of America” is not BA.

    >>> initials("Organisation of American States"), initials("Bank of India", small=True)
    ('OAS', 'BOI')
    """
    words = re.findall(r"[^\W\d_]+", name.replace(".", ""))
    letters = "".join(word[0].upper() for word in words if small or word[0].isupper())
    return letters if len(letters) > 2 or len(letters) == len(words) else ""  # noqa: PLR2004 - as said


def is_acronym(name: str) -> bool:
    """Return whether `name` is one word of two to seven capitals, with or without full stops.

    >>> [is_acronym(name) for name in ("AP", "U.N.", "Kabul", "A", "B-52")]
    [True, True, False, False, False]
    """
    letters = name.replace(".", "")
    return 2 <= len(letters) <= 7 and letters.isalpha() and letters.isupper()  # noqa: PLR2004 - said above


def slug(name: str) -> str:
    """Return `name` as a readable id of lower-case letters, digits and hyphens.

    >>> slug("Ashraf Ghani"), slug("«»")
    ('ashraf-ghani', 'name')
    """
    return re.sub(r"[^\w]+", "-", fold(name)).strip("-_") or "name"


def spells(letters: str, name: str) -> bool:
    """Return whether a name has the letters in their order or its words have them in any.

    >>> spells("SIA", "Singapore Airlines"), spells("AP", "Press Association")
    (True, True)
    >>> spells("PDI", "Indonesian Democratic Party"), spells("IBM", "Noor Group")
    (True, False)
    """
    rest = iter(fold(name))
    wanted = letters.replace(".", "").casefold()
    in_order = fold(name)[:1] == wanted[:1] and all(letter in rest for letter in wanted)
    return in_order or sorted(wanted) == sorted(initials(name).casefold())
