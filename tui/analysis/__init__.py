"""Documents to annotations, and all annotations to entities and events; spaCy only here."""
