"""What can be picked from: each source gives a picker its rows and hears what was picked."""
