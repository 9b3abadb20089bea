"""Fuzzes five entries of the program, guided by what of its code a text reaches.

python tests/soak/fuzz.py [SECONDS FOR EACH TARGET]

The engine is atheris, which the tests do not need: `pip install atheris`. What reached new code is
kept for the next time if CORPUS names a folder; what broke a target is told in Base64.
"""

import os
import re
import subprocess
import sys
from base64 import b64encode
from collections.abc import Mapping
from pathlib import Path

from tests.hold.fuzzing import TARGETS
from tests.hold.mutating import LONGEST, TOKENS, seeds
from tests.soak.running import soak

LIMITS = ("-timeout=10", "-rss_limit_mb=2048", f"-max_len={LONGEST}")
"""Seconds and mebibytes for one text, and how long it may be."""
GUIDED = """
import sys
from pathlib import Path
import atheris
with atheris.instrument_imports(include=["tui", "tomllib"]):
    from tests.hold.fuzzing import TARGETS
name, folder = sys.argv[1], Path(sys.argv[2])
def tried(data):
    TARGETS[name](data, folder)
    for file in folder.iterdir():
        file.unlink()
atheris.Setup([sys.argv[0], *sys.argv[3:]], tried)
atheris.Fuzz()
"""
_TRIED = re.compile(rb"stat::number_of_executed_units: (\d+)")


def main(seconds: int, home: Path, environment: dict[str, str]) -> tuple[str, list[str]]:
    """Fuzz one target after the other; tell how many texts each was given."""
    tokens = home / "tokens"
    quoted = ("".join(f"\\x{byte:02x}" for byte in token) for token in TOKENS)
    tokens.write_text("".join(f'"{token}"\n' for token in quoted), "ascii")
    found = {name: _fuzzed(name, seconds, home, environment) for name in TARGETS}
    counts = ", ".join(f"{name} {tried:,}" for name, (tried, _) in found.items())
    failures = [failure for _, failed in found.values() for failure in failed]
    return f"{seconds:,} s each, texts tried: {counts}", failures


def _fuzzed(
    name: str, seconds: int, home: Path, environment: Mapping[str, str]
) -> tuple[int, list[str]]:
    """Fuzz one target; return how many texts it was given, and those that broke it."""
    corpus, begun = Path(os.environ.get("CORPUS", home)) / name, home / f"{name} begun"
    places = corpus, begun, home / f"{name} tried", home / f"{name} broken"
    for place in places:
        place.mkdir(parents=True, exist_ok=True)
    for number, data in enumerate(seeds(name)):
        (begun / str(number)).write_bytes(data)
    options = [*LIMITS, f"-max_total_time={seconds}", f"-dict={home / 'tokens'}"]
    options += [f"-artifact_prefix={places[3]}/", "-verbosity=0", "-print_final_stats=1"]
    words = [sys.executable, "-c", GUIDED, name, str(places[2]), *options, *map(str, places[:2])]
    done = subprocess.run(words, env=environment, capture_output=True, check=False)
    tried = _TRIED.search(done.stderr)
    failures = [f"{name}: {b64encode(file.read_bytes()).decode()}" for file in places[3].iterdir()]
    if done.returncode:
        failures.append(f"{name}: status {done.returncode}, {done.stderr[-1000:]!r}")
    return int(tried[1]) if tried else 0, failures


if __name__ == "__main__":
    soak(main, 8 * 3600)
