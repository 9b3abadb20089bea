"""Commands that find, and that keep a place."""

from tui.app.command import Command
from tui.app.commands.where import BOOKMARKS, MARKED, TAGGED

FIND = (
    Command(
        "entity_page",
        "g e",
        "page of this name",
        "Names, roles, company, events, quotations of a name.",
    ),
    Command(
        "find",
        "f",
        "find anything",
        "Names, articles, events, as you type.",
        footer=3,
        short="Find",
    ),
    Command("search", "F", "search all text", "Words, “phrases”, -without, in all articles."),
    Command(
        "find_here",
        "/",
        "find in this pane",
        "Text in this pane, in a list #tag too; n and N walk.",
        footer=4,
        short="In here",
    ),
    Command("take_hits", "*", "hits of this name", "Take the name or word here as what n walks."),
    Command("list_hits", "M", "list all hits", "Every hit with the words around it."),
)
MARK = (
    Command("bookmark", "m m", "bookmark", "Keep this place or event.", footer=6, short="Keep"),
    Command("mark", "m LETTER", "mark with a letter", "Keep this place under a letter."),
    Command("go_to_mark", "' LETTER", "go to mark", "To the place kept under the letter."),
    Command("pick_mark", "' '", "pick a mark", "All marks and bookmarks in a list."),
    Command("note", "a", "write a note", "A note on this place, event or bookmark."),
    Command(
        "tick",
        "space",
        "mark row",
        "Mark a row: tagging, hiding, writing take all the marked.",
        MARKED,
    ),
    Command(
        "select_rows", "v", "mark rows", "Mark every row that you pass; again, no more.", MARKED
    ),
    Command("toggle_read", "r", "read or unread", "Mark the article read or unread."),
    Command("tags", "t", "tags", "Tags of this article, event or bookmark.", TAGGED),
    Command("retitle", "R", "name bookmark", "Call this bookmark something.", BOOKMARKS),
    Command("delete", "X", "delete bookmark", "Delete this bookmark.", BOOKMARKS),
    Command("restore", "U", "restore bookmark", "Bring back the one deleted last.", BOOKMARKS),
)
