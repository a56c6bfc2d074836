-- Times are milliseconds since 1970 in UTC, durations nanoseconds, sounds the SHA-256 of their file.

CREATE TABLE project(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    opened_at INTEGER NOT NULL,
    script TEXT NOT NULL DEFAULT '',
    selection_start INTEGER NOT NULL DEFAULT 0,
    selection_end INTEGER NOT NULL DEFAULT 0,
    settings TEXT NOT NULL DEFAULT '{}'
) STRICT;

INSERT INTO project(name, opened_at) VALUES ('', 0);

-- What a table of takes shows, and what it looks for. `owner` is the process that still makes it.
CREATE TABLE take(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    project INTEGER NOT NULL REFERENCES project(id) ON DELETE CASCADE,
    passage TEXT,
    remade_from INTEGER,
    made_at INTEGER NOT NULL,
    deleted_at INTEGER,
    owner TEXT,
    state TEXT NOT NULL,
    provider TEXT NOT NULL,
    account TEXT NOT NULL,
    model TEXT NOT NULL,
    voice TEXT,
    excerpt TEXT NOT NULL,
    seed TEXT,
    request_sha256 TEXT NOT NULL,
    first_byte INTEGER,
    first_audio INTEGER,
    total INTEGER,
    sample_rate INTEGER,
    channels INTEGER,
    frames INTEGER NOT NULL DEFAULT 0,
    pcm_sha256 TEXT,
    stalls INTEGER,
    underruns INTEGER,
    star INTEGER NOT NULL DEFAULT 0 CHECK (star IN (0, 1)),
    rating INTEGER NOT NULL DEFAULT 0 CHECK (rating BETWEEN 0 AND 5),
    tags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tags)),
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX take_by_request ON take(request_sha256);

CREATE INDEX take_by_passage ON take(project, passage);

CREATE INDEX take_by_owner ON take(owner) WHERE owner IS NOT NULL;

CREATE INDEX take_deleted ON take(deleted_at) WHERE deleted_at IS NOT NULL;

-- What is read of one take at a time.
CREATE TABLE detail(
    take INTEGER PRIMARY KEY REFERENCES take(id) ON DELETE CASCADE,
    request TEXT NOT NULL,
    text TEXT NOT NULL,
    failure TEXT,
    format TEXT,
    request_ids TEXT,
    requests INTEGER NOT NULL DEFAULT 0,
    usage TEXT,
    words TEXT NOT NULL DEFAULT '[]',
    arrivals BLOB NOT NULL DEFAULT x'',
    peaks_sha256 TEXT
) STRICT;

-- The bytes as they came, one row for each answer.
CREATE TABLE original(
    take INTEGER NOT NULL REFERENCES take(id) ON DELETE CASCADE,
    part INTEGER NOT NULL,
    extension TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    PRIMARY KEY (take, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE passage(
    project INTEGER NOT NULL REFERENCES project(id) ON DELETE CASCADE,
    key TEXT NOT NULL,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    speaker TEXT,
    casting TEXT,
    chosen INTEGER REFERENCES take(id) ON DELETE SET NULL,
    approved INTEGER NOT NULL DEFAULT 0 CHECK (approved IN (0, 1)),
    PRIMARY KEY (project, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX passage_by_choice ON passage(chosen) WHERE chosen IS NOT NULL;

-- Finds any three characters in a row, of any writing, whatever their case.
CREATE VIRTUAL TABLE search USING fts5(
    words, content = '', contentless_delete = 1, tokenize = 'trigram');

CREATE TRIGGER search_new AFTER INSERT ON detail BEGIN
    INSERT INTO search(rowid, words)
    SELECT id, new.text || char(10) || provider || char(10) || model || char(10)
        || coalesce(voice, '') || char(10) || tags || char(10) || note
    FROM take WHERE id = new.take;
END;

CREATE TRIGGER search_changed AFTER UPDATE OF tags, note ON take BEGIN
    DELETE FROM search WHERE rowid = new.id;
    INSERT INTO search(rowid, words)
    SELECT new.id, text || char(10) || new.provider || char(10) || new.model || char(10)
        || coalesce(new.voice, '') || char(10) || new.tags || char(10) || new.note
    FROM detail WHERE take = new.id;
END;

CREATE TRIGGER search_gone AFTER DELETE ON take BEGIN
    DELETE FROM search WHERE rowid = old.id;
END;
