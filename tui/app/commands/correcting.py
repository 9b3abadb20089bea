"""Commands that change what the program believes."""

from tui.app.command import Command, Pane
from tui.app.commands.where import ARTICLES, BUT_BOOKMARKS, CHRONOLOGY, NAMED, REVIEW

CORRECT = (
    Command("combine", "C", "combine", "This name and another are one.", NAMED, 14, "Combine"),
    Command(
        "split", "S", "split away", "One of its forms means something else.", NAMED, 15, "Split"
    ),
    Command("rename", "R", "rename", "Show it under another name.", NAMED, 16, "Rename"),
    Command("retype", "T", "change type", "It is another kind of thing.", NAMED, 17, "Type"),
    Command("hide", "X", "hide", "It is no name, or of no interest.", NAMED, 18, "Hide"),
    Command("pin", "P", "pin", "List it before the others, or no longer.", NAMED, 19, "Pin"),
    Command(
        "combine_events",
        "C",
        "combine events",
        "The marked events are one, or this and another.",
        CHRONOLOGY,
        5,
        "Combine",
    ),
    Command(
        "split_event",
        "S",
        "split report away",
        "This report tells of something else.",
        CHRONOLOGY,
        5,
        "Split",
    ),
    Command(
        "hide_event",
        "X",
        "hide event",
        "This is no event, or of no interest.",
        CHRONOLOGY,
        6,
        "Hide",
    ),
    Command("fix_date", "D", "fix date", "When this event was.", CHRONOLOGY, 4, "Date"),
    Command("fix_published", "D", "fix date", "When this article was published.", ARTICLES),
    Command("add_event", "A", "add event", "An event of your own.", (Pane.READER, Pane.CHRONOLOGY)),
    Command("undo", "U", "undo", "Take back the last correction.", BUT_BOOKMARKS),
    Command(
        "item_actions",
        ".",
        "actions on this",
        "All that can be done with what is here.",
        footer=7,
        short="Actions",
    ),
    Command("review", "g v", "review", "Pairs of names that may be one."),
    Command("same", "y", "same", "The two are one.", REVIEW, 1, "Same"),
    Command("different", "n", "different", "The two are never one.", REVIEW, 1, "Different"),
    Command("unsure", "h", "unsure", "Do not ask about these two again.", REVIEW, 1, "Unsure"),
)
