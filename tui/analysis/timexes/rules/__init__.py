"""The table of all rules, by phenomenon; of two that match equally far the first one wins."""

from tui.analysis.timexes.grammar import Rule
from tui.analysis.timexes.rules import (
    clock,
    dates,
    days,
    durations,
    holidays,
    months,
    numeric,
    offsets,
    ordinals,
    quarters,
    references,
    sets,
    stretches,
    units,
    years,
)

RULES: tuple[Rule, ...] = (
    *numeric.RULES,
    *holidays.RULES,
    *dates.RULES,
    *months.RULES,
    *years.RULES,
    *days.RULES,
    *ordinals.RULES,
    *quarters.RULES,
    *stretches.RULES,
    *durations.RULES,
    *units.RULES,
    *offsets.RULES,
    *sets.RULES,
    *clock.RULES,
    *references.RULES,
)
