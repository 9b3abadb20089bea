"""The table of all rules, by phenomenon."""

from tui.analysis.timexes.grammar import Rule
from tui.analysis.timexes.rules import clock, dates, days, durations, offsets, references, units

RULES: tuple[Rule, ...] = (
    *dates.RULES,
    *days.RULES,
    *units.RULES,
    *offsets.RULES,
    *durations.RULES,
    *clock.RULES,
    *references.RULES,
)
