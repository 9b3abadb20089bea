"""Sentences and publication dates to spans, types, values and modifiers: rule by rule, and more.

A line is `sentence with the [expression] | TYPE value mod interval`, of which the end may be left
out; a sentence without brackets has no time expression. A date and `|` before it is the day of
publication where it is not 2021-08-16, `-` none.
"""

import re
from datetime import date
from pathlib import Path

import pytest

from tui.analysis.timexes import tag
from tui.analysis.timexes.rules import RULES

EXPRESSIONS = sorted((Path(__file__).parent / "expressions").glob("*.txt"))


def _cases(lines):
    for line in lines:
        *published, marked, expected = (part.strip() for part in line.split("|"))
        yield pytest.param(published[0] if published else "2021-08-16", marked, expected, id=line)


def _examples():
    for rule in RULES:
        yield from _cases(rule.examples.strip().splitlines())


def _expressions():
    for path in EXPRESSIONS:
        yield from _cases(path.read_text(encoding="utf-8").splitlines())


def _check(published, marked, expected):
    text = re.sub(r"[\[\]]", "", marked)
    found = tag(text, date.fromisoformat(published) if published != "-" else None)
    shown = ""
    reached = 0
    for timex in found:
        shown += f"{text[reached : timex.span.start]}[{timex.text}]"
        reached = timex.span.end
    assert shown + text[reached:] == marked
    wanted = [part.split() for part in expected.split(";") if part.strip()]
    assert [_told(timex, len(want)) for timex, want in zip(found, wanted, strict=True)] == wanted


def _told(timex, length):
    interval = timex.interval.text if timex.interval else "-"
    return [timex.type.value, timex.value, timex.mod or "-", interval][:length]


@pytest.mark.parametrize(("published", "marked", "expected"), _examples())
def test_a_rule_reads_its_own_examples(published, marked, expected):
    _check(published, marked, expected)


@pytest.mark.parametrize(("published", "marked", "expected"), _expressions())
def test_an_expression_means_what_a_reader_takes_it_to_mean(published, marked, expected):
    _check(published, marked, expected)


def test_every_rule_has_an_example():
    assert [rule.pattern for rule in RULES if not rule.examples.strip()] == []
