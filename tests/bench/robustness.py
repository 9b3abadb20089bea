"""Link libraries that are all of one kind, and see that twice the names take twice the time.

usage: python tests/bench/robustness.py [--size N] [SHAPE ...]

One name N times, N different names, one family, all capitals, no names, another language: in
articles of a hundred phrases, and in a single one, with the names tagged as a model might. Printed:
CPU seconds of linking at half the size (without --size 50,000 for one name, 100,000 for the rest)
and at the whole, their ratio, how many entities with how many mentions, and the first of them.
"""

import argparse
import gc
import sys
import time
from collections.abc import Callable, Mapping, Sequence

from tui.analysis.linking import Linking, link
from tui.analysis.mentions import mentions_of
from tui.analysis.sentences import sentences
from tui.model import Annotation, Document

Phrase = tuple[str, str, str]
"""A name, the label that a model gives it (none for what is no name), and the words after it."""

PAGE = 100
"""Phrases of an article."""
SIZE = 100_000
_HARD, _SOFT = "bdfglmn", "kprstvz"


def name(number: int) -> str:
    """Return a name of two words that differs in two letters at the least from any other number's.

    >>> name(0), name(123_456)
    ('Bakabaka Bakabak', 'Fakadata Lasanar')
    """
    digits = [number // 7**place % 7 for place in range(7)]
    digits.append(sum(digits) % 7)
    letters = [(_HARD, _SOFT)[place % 2][digit] for place, digit in enumerate(digits)]
    return f"{'a'.join(letters[4:])}a {'a'.join(letters[:4])}".title()


def one_name(number: int) -> Phrase:
    """Return the same name, in full or short, whatever the number."""
    return ("Omar Haddad" if number % PAGE == 0 else "Haddad", "PERSON", "said so on Monday.")


def many_names(number: int) -> Phrase:
    """Return another name for every number, of every kind in turn."""
    label = ("PERSON", "ORG", "GPE")[number % 3]
    return (name(number), label, "was quiet.")


def one_family(number: int) -> Phrase:
    """Return another given name with one last name, and the last name alone."""
    if number % 2:
        return ("Haddad", "PERSON", "said he left.")
    return (f"{name(number).split()[0]} Haddad", "PERSON", "was there.")


def all_capitals(number: int) -> Phrase:
    """Return another name for every number, in capitals as is all the rest."""
    return (name(number // 2).upper(), ("PERSON", "ORG")[number % 2], "WAS THERE.")


def no_names(number: int) -> Phrase:
    """Return words without any name."""
    return ("", "", f"and then {number} of them were quiet.")


def other_language(number: int) -> Phrase:
    """Return German, in which every noun has a capital and a model tags what it likes."""
    noun = ("Der Hund", "Das Haus", "Die Stadt", "Herr Müller", "Ωμέγα Ψι", "到了喀布尔")[
        number % 6
    ]
    return (noun, ("", "ORG", "", "PERSON", "PERSON", "GPE")[number % 6], "bleibt in der Straße.")


SHAPES: Mapping[str, Callable[[int], Phrase]] = {
    "one-name": one_name,
    "many-names": many_names,
    "one-family": one_family,
    "all-capitals": all_capitals,
    "no-names": no_names,
    "other-language": other_language,
}


def main() -> None:
    """Print a row for each shape, in many articles and in one."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--size", type=int, help="names of the whole library")
    parser.add_argument("shapes", nargs="*", choices=[*SHAPES, []], metavar="SHAPE")
    options = parser.parse_args()
    _say(f"{'':30}{'half':>8}{'whole':>8}{'ratio':>7}{'entities':>10}{'mentions':>10}")
    timed(one_name, 1000, PAGE)
    for shape in options.shapes or SHAPES:
        size = options.size or (SIZE // 2 if shape == "one-name" else SIZE)
        for page, where in ((PAGE, "articles"), (size, "one article")):
            half, _ = timed(SHAPES[shape], size // 2, page)
            whole, linking = timed(SHAPES[shape], size, page)
            counts = f"{len(linking.entities):10,}{len(linking.mentions):10,}"
            shown = ", ".join(f"{each.name} {each.mentions:,}" for each in linking.entities[:3])
            row = f"{shape + ', ' + where:30}{half:8.2f}{whole:8.2f}{whole / half:7.2f}"
            _say(f"{row}{counts}  {shown or 'nothing'}")


def timed(shape: Callable[[int], Phrase], size: int, page: int) -> tuple[float, Linking]:
    """Return the CPU seconds that linking so many phrases takes, and the entities."""
    pages = [
        _page(f"{at:09}.txt", shape, range(at, min(at + page, size))) for at in range(0, size, page)
    ]
    gc.collect()
    started = time.process_time()
    linking = link([document for document, _ in pages], [annotation for _, annotation in pages])
    return time.process_time() - started, linking


def _page(
    title: str, shape: Callable[[int], Phrase], numbers: Sequence[int]
) -> tuple[Document, Annotation]:
    text: list[str] = []
    tagged: list[tuple[int, int, str]] = []
    at = 0
    for phrase, label, rest in map(shape, numbers):
        if label:
            tagged.append((at, at + len(phrase), label))
        text.append(f"{phrase} {rest} ")
        at += len(text[-1])
    whole = "".join(text)
    raw = mentions_of(title, whole, tagged)
    return Document(title, whole), Annotation(title, tuple(sentences(whole)), raw)


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
