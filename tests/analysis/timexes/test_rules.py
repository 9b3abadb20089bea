"""Every rule's own examples: sentence and publication date to span, type, value and interval."""

import re
from datetime import date

import pytest

from tui.analysis.timexes import tag
from tui.analysis.timexes.rules import RULES


def _examples():
    for rule in RULES:
        for line in rule.examples.strip().splitlines():
            *published, marked, expected = (part.strip() for part in line.split("|"))
            yield pytest.param(
                published[0] if published else "2021-08-16", marked, expected, id=line
            )


@pytest.mark.parametrize(("published", "marked", "expected"), _examples())
def test_a_rule_reads_its_own_examples(published, marked, expected):
    day = date.fromisoformat(published) if published != "-" else None
    text = re.sub(r"[\[\]]", "", marked)
    found = tag(text, day)

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
