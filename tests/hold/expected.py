"""What becomes of each hostile file that is not read; all others are."""

REASONS = {
    "an empty file": ("empty.txt", "blank.md", "lines-blank.jsonl", "lone-mark-16.txt"),
    "larger than 64 MiB": ("too-large.txt",),
    "a zip file or office document": ("bomb.zip", "bomb.docx", "bomb.epub", "bomb.txt"),
    "a PDF": ("paper.pdf",),
    "rich text (RTF)": ("rich.rtf",),
    "not a text format dateline reads": ("packed.gz", "picture.jpg"),
    "a binary file, not text": (
        *("elf", "nul.txt", "random.txt", "png.txt", "lines-binary.jsonl", "odd-16.txt"),
        *("encoding-utf-16-be.txt", "encoding-utf-16-le.txt"),
        *("payload-00.txt", "payloads.md", "payloads.html"),
    ),
    "a file without text in it": tuple(
        f"marked-{name}.md" for name in ("definitions", "html", "lists", "quotes", "rules", "ticks")
    ),
    "a page that shows no text": tuple(
        f"page-{name}.html"
        for name in (
            *("attributes", "comments", "marked", "quotes"),
            *("scripts", "sections", "svg", "titles"),
        )
    ),
    "a line without “text”": tuple(
        f"lines-{name}.jsonl" for name in ("many-bad", "no-text", "text-number")
    ),
    "a line that is not a JSON object": ("lines-list.jsonl",),
    "a line that is not JSON": (
        *(f"lines-{name}.jsonl" for name in ("cut", "deep", "deep-objects", "not-json", "number")),
        *(f"noise-{number:02}.jsonl" for number in range(3, 30, 5)),
    ),
}
"""By how the reason begins, the names of the files."""


def reason_for(name: str) -> str:
    """Return how the reason begins for which a hostile file is not read; nothing if it is."""
    return next((reason for reason, names in REASONS.items() if name in names), "")
