"""Two windows on one file in any order of changes, saves, kills and damage; nothing is lost."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from tui.store.recordfile import RecordFile

EXAMPLES = 300
WINDOWS = st.integers(0, 1)
KEYS = st.sampled_from("abcde")
NOTES = st.text("xy\n#\"'[]=é", max_size=6)
Known = dict[str, str | None]
"""By record its note, None for one that was deleted."""


class TwoWindows(RuleBasedStateMachine):
    """What each window saved or has in memory is compared with what a third one reads."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None)  # noqa: S108 - forcing data to the disk takes no time there
        self.path = Path(self._folder.name) / "notes.toml"
        self.ours: list[Known] = [{}, {}]
        self.bases: list[Known] = [{}, {}]
        self.saved: Known = {}
        self.sound = False

    @initialize()
    def open_both(self) -> None:
        self.windows = [self._opened(), self._opened()]

    def _opened(self) -> RecordFile:
        return RecordFile(self.path, "note")

    @rule(window=WINDOWS, key=KEYS, note=NOTES)
    def write(self, window: int, key: str, note: str) -> None:
        before = self._note(window, key)
        self.windows[window].put(key, note=note, place=key)
        if note == self.bases[window].setdefault(key, before):
            # To write what stood there changes nothing; what the other window made of it stays.
            self.ours[window].pop(key, None)
        else:
            self.ours[window][key] = note

    def _note(self, window: int, key: str) -> str | None:
        shown = {each["id"]: each["note"] for each in self.windows[window].records()}
        return shown.get(key)

    @rule(window=WINDOWS, key=KEYS)
    def delete(self, window: int, key: str) -> None:
        before = self._note(window, key)
        self.windows[window].delete(key)
        if before is not None:
            self.bases[window].setdefault(key, before)
            self.ours[window][key] = None

    @rule(window=WINDOWS)
    def save(self, window: int) -> None:
        self.windows[window].save()
        self.sound |= bool(self.ours[window])
        for key, note in self.ours[window].items():
            self.saved[key] = note
        self.ours[window], self.bases[window] = {}, {}

    @rule(window=WINDOWS)
    def kill(self, window: int) -> None:
        self.windows[window] = self._opened()
        self.ours[window], self.bases[window] = {}, {}

    @rule(window=WINDOWS)
    def look(self, window: int) -> None:
        self.windows[window].refresh()

    @precondition(lambda self: self.sound)
    @rule(left=st.floats(0, 1))
    def cut_short(self, left: float) -> None:
        """Cut the file after what was in it was saved a second time, so that the backup has it."""
        shutil.copyfile(self.path, f"{self.path}.bak")
        data = self.path.read_bytes()
        self.path.write_bytes(data[: int(left * (len(data) - 1))])
        self.sound = False

    @invariant()
    def what_was_saved_is_there(self) -> None:
        found = {each["id"]: each for each in self._opened().records()}
        for key, note in self.saved.items():
            # What one window deletes stays if the other has changed it.
            if note:
                record = found[key]
                assert note in {record.get("note"), *record.get("other", [])}, record
                assert record["place"] == key, record

    def teardown(self) -> None:
        self._folder.cleanup()


TestTwoWindows = TwoWindows.TestCase
TestTwoWindows.settings = settings(
    max_examples=EXAMPLES,
    stateful_step_count=30,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
