"""The one table of commands: keys, footer, help and palette are all made from it."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Pane(IntEnum):
    """The five panes, whose number is the key, and the lists that open over them."""

    LIBRARY = 1
    READER = 2
    ENTITIES = 3
    CHRONOLOGY = 4
    BOOKMARKS = 5
    PAGE = 6
    CONCORDANCE = 7
    REVIEW = 8

    @property
    def title(self) -> str:
        """Return the pane's name as it stands above it.

        >>> Pane.READER.title
        'Reader'
        """
        return self.name.capitalize()


class Group(StrEnum):
    """The headings of the help."""

    MOVE = "Moving"
    GO = "Going there"
    FIND = "Finding"
    MARK = "Marks"
    CORRECT = "Correcting"
    LOOK = "Looking closer"
    TAKE = "Taking along"
    PANE = "Panes"
    PROGRAM = "The program"


PANES = tuple(Pane)[:5]
OVER = (Pane.PAGE, Pane.CONCORDANCE, Pane.REVIEW)
"""What opens over the panes, takes the keys, and is closed by going elsewhere."""
EVERYWHERE = tuple(Pane)
READER = (Pane.READER,)
LIBRARY = (Pane.LIBRARY,)
BOOKMARKS = (Pane.BOOKMARKS,)
TAGGED = (Pane.LIBRARY, Pane.READER, Pane.BOOKMARKS)
BUT_BOOKMARKS = tuple(pane for pane in Pane if pane is not Pane.BOOKMARKS)
"""`U` brings a bookmark back there."""
CHRONOLOGY = (Pane.CHRONOLOGY,)
ARTICLES = (Pane.LIBRARY, Pane.READER)
SORTED = (Pane.LIBRARY, Pane.ENTITIES, Pane.CONCORDANCE)
LISTS = (Pane.LIBRARY, Pane.ENTITIES, Pane.CHRONOLOGY, Pane.BOOKMARKS)
NAMED = (Pane.READER, Pane.ENTITIES, Pane.PAGE)
"""Where an entity shows and can be corrected."""
REVIEW = (Pane.REVIEW,)
BUT_REVIEW = tuple(pane for pane in Pane if pane is not Pane.REVIEW)
"""`y` and `n` answer there."""


@dataclass(frozen=True, slots=True)
class Command:
    """Something a person can do; the method `do_<name>` of the active pane or the screen does it.

    `keys` are alternatives joined by ` or `; one of them is a key or a sequence of keys joined by
    blanks, in which `LETTER` stands for any letter a to z, handed to the method. They are those
    of the table; which ones are in effect is said by `tui.app.keymap`.
    """

    name: str
    keys: str
    title: str
    """Two or three words, lower case: footer and palette."""
    help: str
    """One line for the help."""
    panes: tuple[Pane, ...] = EVERYWHERE
    footer: int = 0
    """Rank in the footer, 1 first; 0 keeps it out."""
    short: str = ""
    """What the footer calls it; empty: the title."""

    @property
    def sequences(self) -> list[tuple[str, ...]]:
        """Return every sequence of keys that runs the command.

        >>> Command("top", "g g or home", "top", "").sequences
        [('g', 'g'), ('home',)]
        """
        return [tuple(keys.split()) for keys in self.keys.split(" or ") if keys]

    @property
    def first_key(self) -> str:
        """Return the keys that are shown where there is room for one; "" without any."""
        return self.keys.split(" or ")[0]


C = Command
TABLE: dict[Group, tuple[Command, ...]] = {
    Group.MOVE: (
        C("down", "j or down", "line down", "One line or item down."),
        C("up", "k or up", "line up", "One line or item up."),
        C("half_down", "d or ctrl+d", "half page down", "Half a page down."),
        C("half_up", "u or ctrl+u", "half page up", "Half a page up."),
        C("page_down", "pagedown or ctrl+f", "page down", "A page down."),
        C("page_up", "pageup or ctrl+b", "page up", "A page up."),
        C("read_on", "space", "read on", "A page on.", READER, 1, "Page"),
        C("read_back", "b", "read back", "A page back.", READER),
        C("top", "g g or home", "top", "To the first line."),
        C("bottom", "G or end", "end", "To the last line."),
        C("next_section", "} or shift+down", "next section", "Next paragraph, day or group."),
        C("previous_section", "{ or shift+up", "previous section", "Previous one."),
        C("next_stop", "l or right", "next stop", "Next name, date or link in the text.", READER),
        C("previous_stop", "h or left", "previous stop", "Previous one.", READER),
        C(
            "next_document",
            "J",
            "next document",
            "Next article in the library's order.",
            footer=9,
            short="Next article",
        ),
        C("previous_document", "K", "previous document", "Previous article."),
    ),
    Group.GO: (
        C("open", "enter", "open", "Open what the cursor is on.", footer=2, short="Open"),
        C(
            "next_hit",
            "n",
            "next hit",
            "Next hit, into the next article too.",
            BUT_REVIEW,
            footer=5,
            short="Next hit",
        ),
        C("previous_hit", "N", "previous hit", "Previous hit."),
        C(
            "back",
            "H or ctrl+o or alt+left",
            "back",
            "To where you were before.",
            footer=10,
            short="Back",
        ),
        C("forward", "L or alt+right", "forward", "The way back from going back."),
        C("go_to_date", "g d", "go to date", "To a day, month or year in the chronology."),
        C("next_entity", "] e or ; e", "next name", "Next name in the text."),
        C("previous_entity", "[ e or , e", "previous name", "Previous name in the text."),
        C("next_date", "] d or ; d", "next date", "Next date in the text."),
        C("previous_date", "[ d or , d", "previous date", "Previous date in the text."),
        C("next_heading", "] h or ; h", "next heading", "Next heading in the text."),
        C("previous_heading", "[ h or , h", "previous heading", "Previous heading."),
        C("next_bookmark", "] b or ; b", "next bookmark", "Next bookmark in the text."),
        C("previous_bookmark", "[ b or , b", "previous bookmark", "Previous bookmark."),
        C("next_link", "] l or ; l", "next link", "Next link in the text."),
        C("previous_link", "[ l or , l", "previous link", "Previous link in the text."),
        C("next_unread", "] u or ; u", "next unread", "Next article you have not read."),
        C("previous_unread", "[ u or , u", "previous unread", "Previous unread article."),
    ),
    Group.FIND: (
        C(
            "entity_page",
            "g e",
            "page of this name",
            "Names, roles, company, events, quotations of a name.",
        ),
        C(
            "find",
            "f",
            "find anything",
            "Names, articles, events, as you type.",
            footer=3,
            short="Find",
        ),
        C("search", "F", "search all text", "Words, “phrases”, -without, in all articles."),
        C(
            "find_here",
            "/",
            "find in this pane",
            "Text in this pane; n and N walk.",
            footer=4,
            short="In here",
        ),
        C("take_hits", "*", "hits of this name", "Take the name or word here as what n walks."),
        C("list_hits", "M", "list all hits", "Every hit with the words around it."),
    ),
    Group.MARK: (
        C("bookmark", "m m", "bookmark", "Keep this place.", footer=6, short="Keep"),
        C("mark", "m LETTER", "mark with a letter", "Keep this place under a letter."),
        C("go_to_mark", "' LETTER", "go to mark", "To the place kept under the letter."),
        C("pick_mark", "' '", "pick a mark", "All marks and bookmarks in a list."),
        C("note", "a", "write a note", "A note on this place or bookmark."),
        C("toggle_read", "r", "read or unread", "Mark the article read or unread."),
        C("tags", "t", "tags", "Tags of this article or bookmark.", TAGGED),
        C("retitle", "R", "name bookmark", "Call this bookmark something.", BOOKMARKS),
        C("delete", "X", "delete bookmark", "Delete this bookmark.", BOOKMARKS),
        C("restore", "U", "restore bookmark", "Bring back the one deleted last.", BOOKMARKS),
    ),
    Group.CORRECT: (
        C("combine", "C", "combine", "This name and another are one.", NAMED, 14, "Combine"),
        C("split", "S", "split away", "One of its forms means something else.", NAMED, 15, "Split"),
        C("rename", "R", "rename", "Show it under another name.", NAMED, 16, "Rename"),
        C("retype", "T", "change type", "It is another kind of thing.", NAMED, 17, "Type"),
        C("hide", "X", "hide", "It is no name, or of no interest.", NAMED, 18, "Hide"),
        C("pin", "P", "pin", "List it before the others, or no longer.", NAMED, 19, "Pin"),
        C("tick", "space", "mark event", "Mark this event, for C.", CHRONOLOGY),
        C(
            "combine_events",
            "C",
            "combine events",
            "The marked events are one, or this and another.",
            CHRONOLOGY,
            5,
            "Combine",
        ),
        C(
            "split_event",
            "S",
            "split report away",
            "This report tells of something else.",
            CHRONOLOGY,
            5,
            "Split",
        ),
        C(
            "hide_event",
            "X",
            "hide event",
            "This is no event, or of no interest.",
            CHRONOLOGY,
            6,
            "Hide",
        ),
        C("fix_date", "D", "fix date", "When this event was.", CHRONOLOGY, 4, "Date"),
        C("fix_published", "D", "fix date", "When this article was published.", ARTICLES),
        C("add_event", "A", "add event", "An event of your own.", (Pane.READER, Pane.CHRONOLOGY)),
        C("undo", "U", "undo", "Take back the last correction.", BUT_BOOKMARKS),
        C(
            "item_actions",
            ".",
            "actions on this",
            "All that can be done with what is here.",
            footer=7,
            short="Actions",
        ),
        C("review", "g v", "review", "Pairs of names that may be one."),
        C("same", "y", "same", "The two are one.", REVIEW, 1, "Same"),
        C("different", "n", "different", "The two are never one.", REVIEW, 1, "Different"),
        C("unsure", "h", "unsure", "Do not ask about these two again.", REVIEW, 1, "Unsure"),
    ),
    Group.LOOK: (
        C(
            "scope",
            "V",
            "view",
            "Names of the library, of this article, of this time.",
            (Pane.ENTITIES,),
            3,
            "View",
        ),
        C(
            "explain",
            "i",
            "why",
            "What this is, and why the program thinks so.",
            footer=8,
            short="Why",
        ),
        C("copy", "y", "copy", "Copy the sentence or the row to the clipboard.", BUT_REVIEW),
        C(
            "unfold",
            "l or right",
            "unfold",
            "Show the reports of this event.",
            CHRONOLOGY,
            3,
            "Reports",
        ),
        C("fold", "h or left", "fold", "Hide them.", CHRONOLOGY),
        C("from_here", "<", "from here on", "Only events from this one's day on.", CHRONOLOGY),
        C("up_to_here", ">", "up to here", "Only events up to this one's day.", CHRONOLOGY),
        C("histogram", "I", "histogram", "Show or hide the strip over time.", CHRONOLOGY),
        C(
            "only_name",
            "&",
            "only this name",
            "Only events of the chosen name, or of one of this event's.",
            CHRONOLOGY,
        ),
        C("zoom_in", "z", "zoom in", "Group by a finer unit of time.", CHRONOLOGY),
        C("zoom_out", "Z", "zoom out", "Group by a coarser unit.", CHRONOLOGY, 3, "Zoom out"),
        C("conflicts", "!", "differing reports", "Only events told differently.", CHRONOLOGY),
        C("sort", "s", "sort", "Another order.", SORTED),
        C("only_matching", "&", "only matching", "Only paragraphs that hold a text.", READER),
        C("wider", "+ or =", "wider text", "Set the text wider.", READER),
        C("narrower", "-", "narrower text", "Set the text narrower.", READER),
        C("highlighting", "c", "highlighting", "Mark names and dates, or nothing.", READER),
    ),
    Group.TAKE: (
        C(
            "copy_cited",
            "Y",
            "copy with citation",
            "Copy with source, date, file and place.",
        ),
        C("select", "v", "select", "Select text: motions extend it, y copies.", READER),
        C("export", "w", "write to a file", "What this pane shows, as Markdown, CSV or JSON."),
        C("pipe", "|", "pipe to a command", "The selection or article to a command's input."),
        C("edit", "e", "open in editor", "The article's file in your editor or pager."),
        C("browse", "o", "original", "The article's address in a browser, after asking."),
        C("open_link", "g x", "open link", "The link here in a browser, after asking."),
        C("peek", "p", "look inside", "How the article begins, without opening it.", LIBRARY),
        C("read_again", "ctrl+r", "read again", "Read what was changed on the disk."),
    ),
    Group.PANE: (
        C("pane_library", "1", "library", "The articles."),
        C("pane_reader", "2", "reader", "The article."),
        C("pane_entities", "3", "entities", "People, organisations, places."),
        C("pane_chronology", "4", "chronology", "What happened, in order of time."),
        C("pane_bookmarks", "5", "bookmarks", "What you kept."),
        C("next_pane", "tab", "next pane", "The next pane."),
        C("previous_pane", "shift+tab", "previous pane", "The previous pane."),
        C("alone", "0", "this pane alone", "This pane alone, and back."),
        C("skipped", "g n", "not read", "What could not be read, and why."),
    ),
    Group.PROGRAM: (
        C("help", "? or f1", "help", "The keys of this pane.", footer=11, short="Help"),
        C(
            "palette",
            ": or ctrl+p",
            "commands",
            "Every command by name.",
            footer=12,
            short="Commands",
        ),
        C("theme", "g T", "theme", "Choose the colours; they change as you move."),
        C("redraw", "ctrl+l", "redraw", "Draw the screen again."),
        C("suspend", "ctrl+z", "suspend", "Back to the shell; fg returns."),
        C("escape", "escape", "never mind", "Leave a drawer, filter, highlight; never quits."),
        C(
            "leave",
            "q",
            "back, then quit",
            "Close what is open, then quit.",
            footer=13,
            short="Quit",
        ),
        C("quit", "Q or ctrl+q or ctrl+c", "quit", "Leave now."),
    ),
}
COMMANDS = tuple(command for group in TABLE.values() for command in group)
BY_NAME = {command.name: command for command in COMMANDS}
