"""Texts that a terminal, a markup parser or an encoder would obey, as hostile files hold them."""

_CONTROLS = {f"C0 {code:02x}": f"a{chr(code)}b" for code in range(0x20)}
_C1 = {
    f"C1 {code:02x}": f"a{chr(code)}b"
    for code in (0x80, 0x84, 0x85, 0x8D, 0x8E, 0x90, 0x98, 0x9B, 0x9C, 0x9D, 0x9E, 0x9F)
}
_SEQUENCES = {
    "clear": "\x1b[2Jgone",
    "colour": "\x1b[5;31mred\x1b[28m",
    "cursor": "\x1b[9999;9999H\x1b[6n",
    "alternate screen": "\x1b[?47l",
    "mouse": "\x1b[?1005h",
    "reset": "\x1bc",
    "title": "\x1b]0;pwned\x07",
    "title, unterminated": "\x1b]2;pwned",
    "clipboard": "\x1b]52;p;cm0gLXJmIHg=\x07",
    "clipboard, C1": "\x9d52;p;cm0gLXJmIHg=\x9c",
    "link": "\x1b]8;;file:///etc/passwd\x1b\\link\x1b]8;;\x1b\\",
    "run": "\x1b]9;7;cmd\x07",
    "DCS": "\x1bP+q544e\x1b\\",
    "sixel": "\x1bPq#0;2;0;0;0~~\x1b\\",
    "APC": "\x1b_Gi=1;AAAA\x1b\\",
    "PM": "\x1b^pm\x1b\\",
    "keys": "\x1b[>4;2m\x1b[21t",
    "CSI, C1": "\x9b2J\x9b31m",
    "split": "\x1b\n[2J",
    "start of string": "\x1bXsos\x1b\\",
    "VT52": "\x1bY  \x1b<",
    "size of the window": "\x1b[8;1;1t",
    "printer": "\x1b[5i",
    "keys of one's own": "\x1bP1;1|17/726d0d\x1b\\",
    "who are you": "\x1b[c\x05\x1b[>q",
    "picture": "\x1b]1337;File=inline=1:AAAA\x07",
    "folder": "\x1b]7;file://x/\x1b\\",
    "colours asked": "\x1b]4;1;?\x07\x1b]10;?\x07",
    "notice": "\x1b]777;notify;a;b\x07",
}
_UNICODE = {
    "override": "user\u202egnp.exe\u202c",
    "embedding": "\u202aleft\u202c \u202bright\u202c",
    "isolate": "\u2066a\u2067b\u2068c\u2069",
    "annotation": "\ufff9a\ufffab\ufffb",
    "tags": "flag\U000e0041\U000e0042\U000e007f",
    "marks": "e" + "\u0301" * 40 + "x",
    "enclosing marks": "e" + "\u20dd" * 40 + "x",
    "separators": "a\u2028b\u2029c\x85d",
    "delete": "a\x7fb",
    "byte order mark": "\ufeffa\ufeffb",
    "joiners": "\u200b\u200c\u200d\u200e\u200f\u2060x",
    "noncharacter": "\ufffe\uffff\U0010ffff",
    "hidden": "so\u00adft \u180e \u061c \u3164 \u2800 \U000e0001\U000e0100x",
    "overlong": "\xc0\x9b2J \xe0\x80\x9b \xc2\x9b",
    "escaped bytes": "a\udc9b2J b\udcff c\ud83d",
    "breaks": "a\nb\r\nc\x0bd\x0ce\x85f\u2028g",
    "wide": "\u3000日本語" * 4,
}
_MARKUP = {
    "closing": "[/]",
    "closing a name": "[/foo] and [/bold]",
    "action": "[@click=app.quit]click[/]",
    "screenshot": "[@click=\"app.screenshot('x.svg','/tmp')\"]click[/]",
    "red": "[red]not red[/red]",
    "style": "[bold on red]bold[/]",
    "hyperlink": "[link='file:///etc/passwd']link[/link]",
    "sic": "[sic] [of] [true, false] [$accent]",
    "escaped": r"\[red] \\[red]",
    "unbalanced": "[[[ ]] [@click=",
    "emoji code": ":smile: :warning:",
    "html": "<b>b</b> &#27;[2J &lt; <script>x</script>",
    "entities": "&#x9b;2J &#x1b;c &#8238; &lt;b&gt; <a href='javascript:x'>",
    "YAML": "!!python/object/apply:os.system ['x'] *a &b : - |",
    "TOML": '""" = [[ ]] # \\u001b \\e',
    "JSON": '"}, {"id": "\\u001b[2J',
    "format": "{0} {name} %s %(x)s $HOME `id` $(id)",
}
PAYLOADS: dict[str, str] = {**_CONTROLS, **_C1, **_SEQUENCES, **_UNICODE, **_MARKUP}
"""By what they are."""

MARKUP = tuple(_MARKUP.values())
"""Those that are to be seen as they are."""

ALL = " ¦ ".join(PAYLOADS.values())
"""Every payload in one line of text."""
