"""The application: Textual, and only here."""
