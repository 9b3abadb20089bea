"""Where the time of a start goes: each step is noted as it ends, and told when somebody asks."""

from time import perf_counter, process_time

_START = perf_counter()
_ended: list[tuple[str, float, float]] = []


def ended(step: str) -> None:
    """Note that a step of the start is done."""
    _ended.append((step, perf_counter() - _START, process_time()))


def table() -> list[str]:
    """Return the steps with the milliseconds of each, by the clock and of the processor."""
    lines = [f"{'':34}{'clock, ms':>11}{'CPU, ms':>9}"]
    clock = processor = 0.0
    for step, now, spent in _ended:
        lines.append(f"{step:34}{(now - clock) * 1e3:11.1f}{(spent - processor) * 1e3:9.1f}")
        clock, processor = now, spent
    return [*lines, f"{'in all':34}{clock * 1e3:11.1f}{processor * 1e3:9.1f}"]
