"""dateline: a terminal reader that turns a folder of articles into one story."""
