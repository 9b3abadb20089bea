"""Fuzzes five entries of the program, guided by what of its code a text reaches.

python tests/soak/fuzz.py [SECONDS FOR EACH TARGET]

The seconds are the processor's, so that a busy machine does no less. The engine is atheris, which
the tests do not need: `pip install atheris`. If CORPUS names a folder, there is kept what reached
new code, what broke a target and how far each has come: the next run goes on where one was ended.
"""

import json
import os
import re
import subprocess
import sys
from base64 import b64encode
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from queue import Empty, PriorityQueue

from tests.hold.fuzzing import TARGETS
from tests.hold.mutating import LONGEST, TOKENS, seeds
from tests.soak.running import soak

SLICE = 120
"""Seconds of the processor after which the target is next that has had the least."""
PATIENCE = 10
"""Seconds of the processor that one text may take."""
LIMITS = ("-timeout=1200", "-report_slow_units=1200", "-rss_limit_mb=2048", f"-max_len={LONGEST}")
"""Seconds by the clock, however busy the machine, and mebibytes for one text; its length."""
GUIDED = """
import os, signal, sys, time
from pathlib import Path
import atheris
with atheris.instrument_imports(include=["tui", "tomllib"]):
    from tests.hold.fuzzing import TARGETS
name, folder, last, patience = sys.argv[1], Path(sys.argv[2]), *map(float, sys.argv[3:5])
def tried(data):
    start = time.process_time()
    TARGETS[name](data, folder)
    for file in folder.iterdir():
        file.unlink()
    end = time.process_time()
    assert end - start < patience, f"{end - start} s"
    if end > last:
        os.kill(os.getpid(), signal.SIGUSR1)
atheris.Setup([sys.argv[0], *sys.argv[5:]], tried)
atheris.Fuzz()
"""
"""Ends in good order, by the signal that is for it, after the text at which its time is over."""
_TRIED = re.compile(rb"stat::number_of_executed_units: (\d+)")
Waiting = PriorityQueue[tuple[float, str]]
"""Targets that are not at their end, after the seconds that they have had."""


def main(seconds: int, home: Path, environment: dict[str, str]) -> tuple[str, list[str]]:
    """Fuzz all targets by turns, on each processor one; tell how many texts each was given."""
    tokens = home / "tokens"
    quoted = ("".join(f"\\x{byte:02x}" for byte in token) for token in TOKENS)
    tokens.write_text("".join(f'"{token}"\n' for token in quoted), "ascii")
    kept = Path(os.environ.get("CORPUS", home))
    waiting: Waiting = PriorityQueue()
    for name in TARGETS:
        _begin(name, kept, home)
        waiting.put((_reached(kept, name)[0], name))

    def fuzzed(_: int) -> list[str]:
        return [*_by_turns(waiting, seconds, kept, home, environment)]

    with ThreadPoolExecutor() as pool:
        failures = [
            each for found in pool.map(fuzzed, range(os.cpu_count() or 1)) for each in found
        ]
    reached = {name: _reached(kept, name) for name in TARGETS}
    told = (f"{name} {texts:,} in {spent:,.0f} s" for name, (spent, texts) in reached.items())
    return f"texts tried: {', '.join(told)} of the processor", failures


def _begin(name: str, kept: Path, home: Path) -> None:
    """Make the folders of a target: its corpus, what it begins with, its own, what broke it."""
    begun = home / f"{name} begun"
    for place in (kept / name, begun, home / f"{name} tried", kept / f"{name} broken"):
        place.mkdir(parents=True, exist_ok=True)
    for number, data in enumerate(seeds(name)):
        (begun / str(number)).write_bytes(data)


def _reached(kept: Path, name: str) -> tuple[float, int]:
    """Return the seconds that a target has had, and the texts."""
    with suppress(FileNotFoundError):
        seconds, texts = json.loads((kept / f"{name}.json").read_text("ascii"))
        return seconds, texts
    return 0.0, 0


def _by_turns(
    waiting: Waiting, seconds: int, kept: Path, home: Path, environment: Mapping[str, str]
) -> Iterator[str]:
    """Fuzz again and again what has had the least, until it has had enough; yield what broke."""
    with suppress(Empty):
        while True:
            spent, name = waiting.get_nowait()
            if spent < seconds:
                failures = _fuzzed(name, min(SLICE, seconds - spent), kept, home, environment)
                yield from failures
                if not failures:
                    waiting.put((_reached(kept, name)[0], name))


def _fuzzed(
    name: str, seconds: float, kept: Path, home: Path, environment: Mapping[str, str]
) -> list[str]:
    """Fuzz a target for a while and keep how far it has come; return what broke it."""
    broken, said = kept / f"{name} broken", home / f"{name} said"
    before = {*broken.iterdir()}
    options = [*LIMITS, f"-dict={home / 'tokens'}", f"-artifact_prefix={broken}/"]
    options += ["-verbosity=0", "-print_final_stats=1"]
    places = map(str, (kept / name, home / f"{name} begun"))
    words = [name, str(home / f"{name} tried"), str(seconds), str(PATIENCE), *options, *places]
    with said.open("wb") as told:
        begun = subprocess.Popen(
            [sys.executable, "-c", GUIDED, *words], env=environment, stderr=told
        )
        _, status, used = os.wait4(begun.pid, 0)
    begun.returncode = os.waitstatus_to_exitcode(status)
    spent, texts = _reached(kept, name)
    tried = _TRIED.search(said.read_bytes())
    now = [round(spent + used.ru_utime + used.ru_stime, 1), texts + (int(tried[1]) if tried else 0)]
    (kept / f"{name}.json").write_text(json.dumps(now), "ascii")
    failures = [
        f"{name}: {b64encode(file.read_bytes()).decode()}" for file in {*broken.iterdir()} - before
    ]
    if begun.returncode:
        failures.append(f"{name}: status {begun.returncode}, {said.read_bytes()[-1000:]!r}")
    return failures


if __name__ == "__main__":
    soak(main, 8 * 3600)
