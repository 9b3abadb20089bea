"""The tables of the index."""

from tui.model import (
    Alias,
    Block,
    Document,
    Entity,
    Event,
    Link,
    Mention,
    Publication,
    Report,
    Timex,
)
from tui.store.packing import fingerprint

APPLICATION = 0x64_61_74_65
"""`application_id` of the file: “date” in ASCII."""
VERSION = 1
"""`user_version` of the file; a higher one was written by a newer dateline."""
NEVER = "~"
"""Stands for a date that is not known, and sorts after every date."""

LASTING = "substr(coalesce(stop, '~'), 1, 7) > substr(moment, 1, 7)"
"""Holds for an event that ends in a later month than it begins in, or never."""

TABLES = f"""
CREATE TABLE facts (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE skipped (
    name TEXT PRIMARY KEY,
    body TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE lists (
    name TEXT PRIMARY KEY,
    seal INTEGER NOT NULL,
    body BLOB NOT NULL
);

CREATE TABLE sources (
    name TEXT PRIMARY KEY,
    body TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE documents (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    source TEXT NOT NULL,
    author TEXT NOT NULL,
    published TEXT NOT NULL,
    publication TEXT NOT NULL,
    words INTEGER NOT NULL,
    digest TEXT NOT NULL,
    annotated TEXT NOT NULL DEFAULT '',
    folded TEXT NOT NULL,
    seal INTEGER NOT NULL
);
CREATE INDEX documents_published ON documents (published, name);
CREATE INDEX documents_source ON documents (source, published, name);

CREATE TABLE texts (
    document INTEGER PRIMARY KEY,
    text TEXT NOT NULL,
    body TEXT NOT NULL,
    checksum TEXT NOT NULL
);

CREATE TABLE annotations (
    document INTEGER PRIMARY KEY,
    sentences TEXT NOT NULL,
    mentions TEXT NOT NULL
);

CREATE TABLE drafts (
    document INTEGER PRIMARY KEY,
    version TEXT NOT NULL,
    names TEXT NOT NULL,
    given TEXT NOT NULL DEFAULT ''
);

CREATE TABLE timexes (
    document INTEGER PRIMARY KEY,
    anchor TEXT NOT NULL,
    timexes TEXT NOT NULL
);

CREATE TABLE extracted (
    document INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    reports TEXT NOT NULL
);

CREATE TABLE entities (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    documents INTEGER NOT NULL,
    mentions INTEGER NOT NULL,
    first TEXT NOT NULL,
    body TEXT NOT NULL,
    folded TEXT NOT NULL,
    pinned INTEGER NOT NULL
);
CREATE INDEX entities_mentions ON entities (pinned DESC, mentions DESC, key);
CREATE INDEX entities_type ON entities (type, pinned DESC, mentions DESC, key);

CREATE TABLE names (
    id INTEGER PRIMARY KEY,
    entity INTEGER NOT NULL,
    text TEXT NOT NULL,
    seal INTEGER NOT NULL
);
CREATE INDEX names_entity ON names (entity, text);

CREATE TABLE mentions (
    name INTEGER NOT NULL,
    published TEXT NOT NULL,
    document INTEGER NOT NULL,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    type TEXT NOT NULL,
    label TEXT NOT NULL,
    likely INTEGER NOT NULL,
    seal INTEGER NOT NULL,
    PRIMARY KEY (name, published, document, start)
) WITHOUT ROWID;
CREATE INDEX mentions_document ON mentions (document, start);

CREATE TABLE events (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    moment TEXT NOT NULL,
    start TEXT,
    stop TEXT,
    granularity INTEGER,
    differing INTEGER NOT NULL,
    body TEXT NOT NULL,
    folded TEXT NOT NULL,
    leans_on TEXT NOT NULL
);
CREATE INDEX events_moment ON events (moment, granularity DESC, stop, key, differing);
CREATE INDEX events_lasting ON events (moment, stop)
WHERE {LASTING};

CREATE TABLE reports (
    event INTEGER NOT NULL,
    position INTEGER NOT NULL,
    document INTEGER NOT NULL,
    start INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (event, position)
) WITHOUT ROWID;
CREATE INDEX reports_document ON reports (document, start);
CREATE INDEX reports_event ON reports (event, document);

CREATE TABLE event_entities (
    entity INTEGER NOT NULL,
    moment TEXT NOT NULL,
    event INTEGER NOT NULL,
    PRIMARY KEY (entity, moment, event)
) WITHOUT ROWID;
CREATE INDEX event_entities_event ON event_entities (event, entity);

CREATE TABLE pairs (
    position INTEGER PRIMARY KEY,
    body TEXT NOT NULL
);

CREATE TABLE corrections (
    position INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    changed INTEGER NOT NULL,
    said TEXT NOT NULL,
    before TEXT NOT NULL
);

CREATE TABLE entries (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    text TEXT NOT NULL,
    folded TEXT NOT NULL,
    initials TEXT NOT NULL,
    count INTEGER NOT NULL,
    document TEXT NOT NULL,
    start INTEGER,
    stop INTEGER,
    seal INTEGER NOT NULL
);
CREATE INDEX entries_folded ON entries (folded);
CREATE INDEX entries_initials ON entries (initials);

CREATE VIRTUAL TABLE trigrams USING fts5 (
    folded, content = '', detail = none, tokenize = "trigram case_sensitive 1"
);
CREATE VIRTUAL TABLE trigram_counts USING fts5vocab (trigrams, row);

CREATE VIRTUAL TABLE full_text USING fts5 (
    title, source, author, text,
    content = '', tokenize = "unicode61 remove_diacritics 0"
);
"""

SHAPE = fingerprint(
    *(Alias, Block, Document, Entity, Event, Link, Mention, Publication, Report, Timex),
    layout=f"{TABLES} with checksums, of counts and of names of lists too",
)
"""Shape of the tables and the packed values; an index with another shape is rebuilt."""
