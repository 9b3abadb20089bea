"""Commands that look closer, and that take something along."""

from tui.app.command import Command, Pane
from tui.app.commands.where import BUT_REVIEW, CHRONOLOGY, LISTS, READER, SORTED

LOOK = (
    Command(
        "scope",
        "V",
        "view",
        "Names of the library, of this article, of this time.",
        (Pane.ENTITIES,),
        3,
        "View",
    ),
    Command(
        "explain",
        "i",
        "why",
        "What this is, and why the program thinks so.",
        footer=8,
        short="Why",
    ),
    Command("copy", "y", "copy", "Copy the sentence or the row to the clipboard.", BUT_REVIEW),
    Command(
        "unfold",
        "l or right",
        "unfold",
        "Show the reports of this event.",
        CHRONOLOGY,
        3,
        "Reports",
    ),
    Command("fold", "h or left", "fold", "Hide them.", CHRONOLOGY),
    Command("from_here", "<", "from here on", "Only events from this one's day on.", CHRONOLOGY),
    Command("up_to_here", ">", "up to here", "Only events up to this one's day.", CHRONOLOGY),
    Command("histogram", "I", "histogram", "Show or hide the strip over time.", CHRONOLOGY),
    Command(
        "only_name",
        "&",
        "only this name",
        "Only events of the chosen name, or of one of this event's.",
        CHRONOLOGY,
    ),
    Command("zoom_in", "z", "zoom in", "Group by a finer unit of time.", CHRONOLOGY),
    Command("zoom_out", "Z", "zoom out", "Group by a coarser unit.", CHRONOLOGY, 3, "Zoom out"),
    Command("conflicts", "!", "differing reports", "Only events told differently.", CHRONOLOGY),
    Command("sort", "s", "sort", "Another order.", SORTED),
    Command("only_matching", "&", "only matching", "Only paragraphs that hold a text.", READER),
    Command("wider", "+ or =", "wider text", "Set the text wider.", READER),
    Command("narrower", "-", "narrower text", "Set the text narrower.", READER),
    Command("highlighting", "c", "highlighting", "Mark names and dates, or nothing.", READER),
)
TAKE = (
    Command(
        "copy_cited",
        "Y",
        "copy with citation",
        "Copy with source, date, file and place.",
    ),
    Command("select", "v", "select", "Select text: motions extend it, y copies.", READER),
    Command("export", "w", "write to a file", "What this pane shows, as Markdown, CSV or JSON."),
    Command("pipe", "|", "pipe to a command", "The selection or article to a command's input."),
    Command("edit", "e", "open in editor", "The article's file in your editor or pager."),
    Command("browse", "o", "original", "The article's address in a browser, after asking."),
    Command("open_link", "g x", "open link", "The link here in a browser, after asking."),
    Command("peek", "p", "look inside", "More of the text here, without going there.", LISTS),
    Command("read_again", "ctrl+r", "read again", "Read what was changed on the disk."),
)
