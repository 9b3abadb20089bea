"""Commands about panes and the program itself."""

from tui.app.command import Command

PANE = (
    Command("pane_library", "1", "library", "The articles."),
    Command("pane_reader", "2", "reader", "The article."),
    Command("pane_entities", "3", "entities", "People, organisations, places."),
    Command("pane_chronology", "4", "chronology", "What happened, in order of time."),
    Command("pane_bookmarks", "5", "bookmarks", "What you kept."),
    Command("next_pane", "tab", "next pane", "The next pane."),
    Command("previous_pane", "shift+tab", "previous pane", "The previous pane."),
    Command("alone", "0", "this pane alone", "This pane alone, and back."),
    Command("skipped", "g n", "not read", "What could not be read, and why."),
)
PROGRAM = (
    Command("help", "? or f1", "help", "The keys of this pane.", footer=11, short="Help"),
    Command(
        "palette",
        ": or ctrl+p",
        "commands",
        "Every command by name.",
        footer=12,
        short="Commands",
    ),
    Command("tour", "g ?", "tour", "Five minutes with the sample, in the keys in effect."),
    Command("theme", "g T", "theme", "Choose the colours; they change as you move."),
    Command("mouse", "f2", "mouse", "Leave the mouse to the terminal, or take it back."),
    Command("redraw", "ctrl+l", "redraw", "Draw the screen again."),
    Command("suspend", "ctrl+z", "suspend", "Back to the shell; fg returns."),
    Command("escape", "escape", "never mind", "Leave a drawer, filter, highlight; never quits."),
    Command(
        "leave",
        "q",
        "back, then quit",
        "Close what is open, then quit.",
        footer=13,
        short="Quit",
    ),
    Command("quit", "Q or ctrl+q or ctrl+c", "quit", "Leave now."),
)
