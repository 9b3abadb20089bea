"""A folder of good articles among files that hang, kill or fool a reader."""

import json
import os
import random
import socket
import zipfile
import zlib
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

from tests.hold.payloads import ALL, PAYLOADS

GOOD = 20
"""Articles that have to be read, each with a text of its own."""
TOWNS = ("Lindau", "Bregenz", "Konstanz", "Rorschach", "Arbon")
MEGABYTE = 10**6

SIZE = 8_000
"""Characters of the files that are hostile by their length."""

NAMED_BY_ROWS = {
    f"lines-{name}.jsonl" for name in ("nan", "surrogate", "nul", "path", "absolute", "good-id")
}
"""Files whose rows bring names of their own, so that no document is called like the file."""

Made = dict[str, bytes]
Files = Iterator[tuple[str, bytes]]


def good(number: int) -> tuple[str, bytes]:
    """Return the name and the bytes of a good article."""
    town = TOWNS[number % len(TOWNS)]
    text = (
        f"{town.upper()}, March {number + 1}, 2021 (Lake Wire) - The ferry number {number} left"
        f" {town} on Monday with {number + 40} people on board.\n\n"
        f"Captain Ruth Amann said the crossing had been calm. She will retire in May.\n"
    )
    if number % 4 == 0:
        return f"good-{number:02}.md", f"---\ntitle: Ferry {number}\n---\n\n{text}".encode()
    if number % 4 == 1:
        body = "".join(f"<p>{part}</p>" for part in text.split("\n\n"))
        page = f"<html><title>Ferry {number}</title><body><article>{body}</article></body></html>"
        return f"good-{number:02}.html", page.encode()
    return f"good-{number:02}.txt", text.encode()


def hostile(size: int = SIZE) -> Made:
    """Return the hostile files by name; any may be read or skipped, none may do harm."""
    kinds: tuple[Callable[[int], Files], ...] = (
        _controls,
        _encodings,
        _binaries,
        _lengths,
        _pages,
        _marked_down,
        _front_matters,
        _lines,
        _dates,
        _noise,
    )
    return {name: data for kind in kinds for name, data in kind(size)}


def write(folder: Path, size: int = SIZE) -> int:
    """Make the folder, with files, links and pipes; return how many names are in it."""
    folder.mkdir(parents=True)
    files = hostile(size) | dict(map(good, range(GOOD)))
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return len(files) + _specials(folder)


def _specials(folder: Path) -> int:
    """Make what is no regular file, or bears no name that is text."""
    os.mkfifo(folder / "pipe.txt")
    server = socket.socket(socket.AF_UNIX)
    here = Path.cwd()
    os.chdir(folder)  # the name of a socket has to be short
    server.bind("socket.txt")
    os.chdir(here)
    server.close()
    links = {"zero.txt": "/dev/zero", "self.txt": "self.txt", "gone.txt": "nowhere"}
    links |= {"passwd.txt": "/etc/passwd", "root": "/", "here": "."}
    for name, target in links.items():
        (folder / name).symlink_to(target)
    text = b"A sentence about Lindau.\n"
    names = [b"latin-\xe9.txt", b"\xff\xfe.txt", b"\x1b[2J\x1b]0;x\x07.txt", b"new\nline.txt"]
    names += [b"[@click=app.quit]x.txt", b"-rf.txt", b"\xe2\x80\xaegnp.txt", b"[red].txt"]
    for number, raw in enumerate(names):
        path = os.path.join(os.fsencode(folder), raw)  # noqa: PTH118 - a name that is no text
        with open(path, "wb") as file:  # noqa: PTH123 - as above
            file.write(text + str(number).encode())
    return 2 + len(links) + len(names)


def _controls(_: int) -> Files:
    for number, payload in enumerate(PAYLOADS.values()):
        text = f"{payload}\n\nOn Monday {payload} came to Lindau. {payload}\n"
        yield f"payload-{number:02}.txt", text.encode("utf-8", "surrogatepass")
    everything = ALL.encode("utf-8", "surrogatepass")
    yield "payloads.md", b"# " + everything + b"\n\n" + everything
    yield "payloads.html", b"<html><title>" + everything + b"</title><p>" + everything + b"</p>"
    references = "".join(f"&#{code};" for code in range(256)) * 4
    yield "references.html", f"<html><body><p>Text {references} text</p></body></html>".encode()


def _encodings(_: int) -> Files:
    text = "Été à Genève, où naît l'Œuvre — “déjà vu” coûte 5 €.\n" * 20
    for encoding in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "utf-8-sig", "cp932"):
        yield f"encoding-{encoding}.txt", text.encode(encoding, "ignore")
    yield "mojibake.txt", text.encode() + b"\xff\xfe\x80" + text.encode()
    yield "surrogates.txt", b"a \xed\xa0\x80 b \xed\xbf\xbf c\n" * 50
    yield "overlong.txt", b"a \xc0\xaf \xe0\x80\xaf \xf4\x90\x80\x80 b\n" * 50
    yield "lone-mark-16.txt", b"\xff\xfe"
    yield "odd-16.txt", b"\xff\xfea\x00b"
    yield "declared-wrong.html", b'<meta charset="utf-16"><p>Plain text of a page.</p>'
    yield "declared-nonsense.html", b'<meta charset="rot13"><p>Plain text of a page.</p>'
    yield "declared-code.html", b'<meta charset="unicode_escape"><p>\\x1b[2J text</p>'
    yield "latin-megabyte.txt", "é".encode("cp1252") * MEGABYTE


def _binaries(_: int) -> Files:
    chance = random.Random(4)  # noqa: S311 - any bytes will do
    yield "random.txt", chance.randbytes(300_000)
    yield "nul.txt", bytes(100_000)
    yield "late-nul.txt", b"Words before.\n" * 1000 + bytes(1000) + b"\nWords after.\n"
    yield "png.txt", b"\x89PNG\r\n\x1a\n" + chance.randbytes(5000)
    yield "picture.jpg", b"\xff\xd8\xff\xe0" + chance.randbytes(5000)
    yield "paper.pdf", b"%PDF-1.7\n" + chance.randbytes(5000)
    yield "rich.rtf", b"{\\rtf1 text}"
    yield "packed.gz", zlib.compress(bytes(MEGABYTE))
    archive = BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("../../evil.txt", bytes(5 * MEGABYTE))
    for name in ("bomb.zip", "bomb.docx", "bomb.epub", "bomb.txt"):
        yield name, archive.getvalue()
    yield "elf", b"\x7fELF" + chance.randbytes(3000)
    yield "escapes.txt", b"\x1b" * 50_000


def _lengths(size: int) -> Files:
    yield "empty.txt", b""
    yield "blank.md", b" \n\t\n" * 1000
    for name, unit in {
        "brackets": "(",
        "emoji": "😀",
        "dots": ".",
        "dashes": "-",
        "quotes": '"',
        "digits": "1",
        "commas": "1,",
        "capitals": "A",
        "initials": "A.",
        "marks": "\u0301",
        "zero-width": "\u200b",
        "bom": "\ufeff",
        "slashes": "1/",
        "colons": "12:",
        "apostrophes": "'s",
        "ats": "a@",
    }.items():
        yield f"unspaced-{name}.txt", (unit * size).encode()
    for name, unit in {
        "words": "word ",
        "names": "John Smith ",
        "capitals": "A ",
        "days": "Monday ",
        "dates": "1 May 2020 ",
        "ands": "and ",
        "numbers": "10 ",
        "of": "the president of ",
        "commas": "Ann Lee, ",
        "quotes": '" ',
        "brackets": "( ",
        "initials": "J. ",
        "ago": "two days ago ",
        "ranges": "from May to ",
        "said": "he said ",
    }.items():
        yield f"one-line-{name}.txt", (unit * (size // len(unit))).encode()
    yield "two-letter-lines.txt", b"a\n" * (size // 2)
    yield "blank-lines.txt", b"\n" * MEGABYTE + b"end"
    yield "spaces.txt", b" " * MEGABYTE + b"end"
    yield "spaced.txt", (b"word" + b" " * 5000) * 100
    yield "tabs.txt", b"\t" * MEGABYTE + b"end"
    yield "returns.txt", b"a\r" * (size // 2)
    yield "long-line.txt", b"Lindau is a town on the lake. " * (size // 4)
    yield "too-large.txt", b"x" * (65 * 2**20)


def _pages(size: int) -> Files:
    for name, unit in {
        "divs": "<div>",
        "comments": "<!--",
        "sections": "<![CDATA[",
        "closings": "</",
        "marked": "<![a[",
        "attributes": "<a b",
        "spans": "<span>x",
        "tables": "<table><tr><td>x",
        "lists": "<ul><li>x",
        "bold": "<b><i><a>",
        "entities": "&amp;amp",
        "entity": "&",
        "quotes": "<a href='",
        "scripts": "<script>",
        "titles": "<title>",
        "metas": '<meta name="date" content="2020-01-01">',
        "paragraphs": "<p>x",
        "time": '<time datetime="2020-01-01">',
        "forms": "<form><p>",
        "svg": "<svg><math><p>",
    }.items():
        yield f"page-{name}.html", f"<html><body>{unit * (size // 2)}text</body></html>".encode()
    yield "page-nested-text.html", (b"<div>" * 300 + b"The deep text. " * 40 + b"</div>" * 300)
    attributes = " ".join(f"a{number}=1" for number in range(100_000))
    yield "page-attributes-100k.html", f"<html><p {attributes}>text</p></html>".encode()
    yield "page-one-paragraph.html", b"<html><p>" + b"Lindau text. " * size + b"</p></html>"
    yield "page-hidden.html", b"<html><body hidden><p>nothing</p></body></html>"
    yield "page-base.html", b'<base href="http://127.0.0.1:9/"><p><img src="x">text of it</p>'
    for name, value in {"code": "javascript:alert(1)", "file": "file:///etc/passwd"}.items():
        yield f"page-link-{name}.html", f'<p>A <a href="{value}">link</a> here.</p>'.encode()
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    bomb = (
        f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "lol">{entities}]><html><p>&l11;</p></html>'
    )
    outside = (
        '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><html><p>Text &f; text</p></html>'
    )
    for suffix in ("html", "xhtml", "txt"):
        yield f"page-laughs.{suffix}", bomb.encode()
        yield f"page-outside.{suffix}", outside.encode()
    data = '{"@graph":' * 20_000 + "1" + "}" * 20_000
    yield (
        "page-json.html",
        f'<script type="application/ld+json">{data}</script><p>text</p>'.encode(),
    )


def _marked_down(size: int) -> Files:
    for name, unit in {
        "quotes": "> ",
        "lists": "- ",
        "links": "[",
        "images": "![](",
        "stars": "*a ",
        "underscores": "_a_",
        "ticks": "`",
        "tables": "|a",
        "headings": "# x\n",
        "rules": "---\n",
        "definitions": "[a]: b\n",
        "nested": "[a](",
        "html": "<b>",
        "angles": "<",
        "escapes": "\\",
        "strong": "**a __b ",
    }.items():
        yield f"marked-{name}.md", (unit * (size // len(unit))).encode()
    yield "marked-deep.md", "".join("  " * n + "- x\n" for n in range(400)).encode()


def _front_matters(_: int) -> Files:
    levels = "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12))
    for name, matter in {
        "laughs": f"a0: &a0 [lol]\n{levels}title: *a11\n",
        "python": "title: !!python/object/apply:os.system ['touch /tmp/pwned']\n",
        "recursive": "title: &a [*a]\ntags: *a\n",
        "deep": f"title: {'[' * 3000}{']' * 3000}\n",
        "brackets": f"title: {'[' * 50_000}\n",
        "number": f"title: {'9' * 20_000}\ndate: {'9' * 20_000}\n",
        "date": "title: x\ndate: 9999-99-99\n",
        "year-0": "title: x\ndate: 0000-00-00T99:99:99\n",
        "sexagesimal": "date: 1:2:3\ntitle: 190:20:30\n",
        "wrong": "title: [unclosed\n",
        "list": "- a\n- b\n",
        "keys": "? [a, b]\n: c\n",
        "tabs": "\ttitle: x\n",
        "null": "title: ~\nauthor: {a: b}\ntags: 5\nurl: [1]\n",
        "bytes": "title: !!binary aGVsbG8=\ntags: !!set {a, b}\n",
        "escapes": 'title: "\\e[2J\\x9b31m\\u202e [@click=app.quit]x"\nauthor: "\\e]0;x\\a"\n',
        "tags": f"tags: [{', '.join(f't{n}' for n in range(20_000))}]\n",
    }.items():
        text = f"---\n{matter}---\n\nThe text under the matter called {name}.\n"
        yield f"matter-{name}.md", text.encode()
    yield "matter-unclosed.md", b"---\ntitle: x\n" + b"a: b\n" * 10_000
    yield "matter-toml.md", b"+++\n" + b"a." * 20_000 + b"=1\n+++\ntext\n"


def _lines(_: int) -> Files:
    payload = {"id": ALL, "text": f"Text {ALL}", "title": ALL, "source": ALL, "author": ALL}
    yield "lines-payloads.jsonl", json.dumps(payload | {"published": ALL, "url": ALL}).encode()
    for name, row in {
        "deep": "[" * 100_000,
        "deep-objects": '{"a":' * 50_000,
        "number": '{"text": "x", "id": ' + "9" * 10_000 + "}",
        "text-number": '{"text": 5}',
        "no-text": '{"title": "x"}',
        "list": "[1, 2]",
        "nan": '{"text": "A text.", "id": NaN, "title": Infinity}',
        "surrogate": '{"text": "a \\ud800 b \\udfff c", "id": "\\ud800"}',
        "nul": '{"text": "a \\u0000 b", "id": "\\u0000"}',
        "twice": '{"text": "One text.", "id": "x"}\n{"text": "Two texts.", "id": "x"}',
        "path": '{"text": "A text.", "id": "../../etc/passwd"}',
        "absolute": '{"text": "A text.", "id": "/etc/passwd"}',
        "long-id": '{"text": "A text.", "id": "' + "x" * 100_000 + '"}',
        "empty-id": '{"text": "A text.", "id": "  "}',
        "good-id": '{"text": "A text that takes a name.", "id": "good-00.md"}',
        "published": '{"text": "A text.", "published": "99999-12-31T99:99:99Z"}',
        "cut": '{"text": "A text that is cu',
        "not-json": "just words",
        "blank": "\n\n   \n",
    }.items():
        yield f"lines-{name}.jsonl", row.encode()
    yield "lines-many-bad.jsonl", b"{}\n" * 20_000
    yield "lines-binary.jsonl", random.Random(1).randbytes(20_000)  # noqa: S311 - any bytes will do


def _dates(_: int) -> Files:
    for number, text in enumerate(
        (
            "On February 30, 2021, in the year 0, and on 9999-12-31 and 10000-01-01.",
            "Since year 99999999999999999999 and 999999999999999999999 years ago.",
            "In 99999999999999 days, 10 ** 400 months ago, -5 days ago, 1e999 hours later.",
            "December 31, 9999. A day later. A century later. A thousand years later.",
            "January 1, 0001. The day before. A million years earlier, 500 BC.",
            "At 25:61 on 32/13/2021 and 00:00:60 of 31 June.",
            "٣ مايو ٢٠٢١ and ３ May ２０２１ and ² May, Ⅻ May, ½ day ago, the ①st of May 2021.",
            "Monday " * 50 + "2021-W99-9 Q9 2021 the 99th quarter of 0000.",
        )
    ):
        yield f"dates-{number}.txt", (text + "\n\n" + text).encode()


def _noise(_: int) -> Files:
    """Yield files of pieces in random order, the same at every run."""
    pieces = [
        "<p>",
        "</",
        "<!--",
        "&#",
        "[",
        "](",
        "---\n",
        "\n\n",
        "\x1b[",
        "\x9b",
        "{",
        '"',
        "\\",
    ]
    pieces += ["Monday", "Ann Lee", " said ", "2021", "-", "May 3", "\u202e", "\ud7ff", ":", "a"]
    for seed in range(30):
        chance = random.Random(seed)  # noqa: S311 - any order will do
        text = "".join(chance.choices(pieces, k=2000))
        suffix = ("txt", "md", "html", "jsonl", "xyz")[seed % 5]
        yield f"noise-{seed:02}.{suffix}", text.encode("utf-8", "replace")
