-- SQLite has no checksums: each row carries the SHA-256 of all its columns. Who adds a column makes its view anew.

ALTER TABLE project ADD COLUMN seal TEXT;

ALTER TABLE take ADD COLUMN seal TEXT;

ALTER TABLE detail ADD COLUMN seal TEXT;

ALTER TABLE original ADD COLUMN seal TEXT;

ALTER TABLE passage ADD COLUMN seal TEXT;

CREATE VIEW project_due AS SELECT id, seal, sha256(
    id, name, opened_at, script, selection_start, selection_end, settings) AS due FROM project;

CREATE VIEW take_due AS SELECT id, seal, sha256(
    id, project, passage, remade_from, made_at, deleted_at, owner, state, provider, account, model,
    voice, excerpt, seed, request_sha256, first_byte, first_audio, total, sample_rate, channels,
    frames, pcm_sha256, stalls, underruns, star, rating, tags, note) AS due FROM take;

CREATE VIEW detail_due AS SELECT take, seal, sha256(
    take, request, text, failure, format, request_ids, requests, usage, words, arrivals,
    peaks_sha256, paused, remaining) AS due FROM detail;

CREATE VIEW original_due AS SELECT take, part, seal, sha256(
    take, part, extension, bytes, sha256) AS due FROM original;

CREATE VIEW passage_due AS SELECT project, key, seal, sha256(
    project, key, position, text, speaker, casting, chosen, approved) AS due FROM passage;

-- The rows that are not as they were written, each with the take or the project it belongs to.
CREATE VIEW unsound AS
    SELECT 'take' AS what, id FROM take_due WHERE seal IS NOT due
    UNION ALL SELECT 'take', take FROM detail_due WHERE seal IS NOT due
    UNION ALL SELECT 'take', take FROM original_due WHERE seal IS NOT due
    UNION ALL SELECT 'project', id FROM project_due WHERE seal IS NOT due
    UNION ALL SELECT 'project', project FROM passage_due WHERE seal IS NOT due;

UPDATE project SET seal = (SELECT due FROM project_due WHERE id = project.id);

UPDATE take SET seal = (SELECT due FROM take_due WHERE id = take.id);

UPDATE detail SET seal = (SELECT due FROM detail_due WHERE take = detail.take);

UPDATE original SET seal = (
    SELECT due FROM original_due WHERE take = original.take AND part = original.part);

UPDATE passage SET seal = (
    SELECT due FROM passage_due WHERE project = passage.project AND key = passage.key);

CREATE TRIGGER project_new AFTER INSERT ON project BEGIN
    UPDATE project SET seal = (SELECT due FROM project_due WHERE id = new.id) WHERE id = new.id;
END;

CREATE TRIGGER project_changed AFTER UPDATE ON project WHEN new.seal IS old.seal BEGIN
    UPDATE project SET seal = (SELECT due FROM project_due WHERE id = new.id) WHERE id = new.id;
END;

CREATE TRIGGER take_new AFTER INSERT ON take BEGIN
    UPDATE take SET seal = (SELECT due FROM take_due WHERE id = new.id) WHERE id = new.id;
END;

CREATE TRIGGER take_changed AFTER UPDATE ON take WHEN new.seal IS old.seal BEGIN
    UPDATE take SET seal = (SELECT due FROM take_due WHERE id = new.id) WHERE id = new.id;
END;

CREATE TRIGGER detail_new AFTER INSERT ON detail BEGIN
    UPDATE detail SET seal = (SELECT due FROM detail_due WHERE take = new.take)
    WHERE take = new.take;
END;

CREATE TRIGGER detail_changed AFTER UPDATE ON detail WHEN new.seal IS old.seal BEGIN
    UPDATE detail SET seal = (SELECT due FROM detail_due WHERE take = new.take)
    WHERE take = new.take;
END;

CREATE TRIGGER original_new AFTER INSERT ON original BEGIN
    UPDATE original SET seal = (
        SELECT due FROM original_due WHERE take = new.take AND part = new.part)
    WHERE take = new.take AND part = new.part;
END;

CREATE TRIGGER passage_new AFTER INSERT ON passage BEGIN
    UPDATE passage SET seal = (
        SELECT due FROM passage_due WHERE project = new.project AND key = new.key)
    WHERE project = new.project AND key = new.key;
END;

CREATE TRIGGER passage_changed AFTER UPDATE ON passage WHEN new.seal IS old.seal BEGIN
    UPDATE passage SET seal = (
        SELECT due FROM passage_due WHERE project = new.project AND key = new.key)
    WHERE project = new.project AND key = new.key;
END;
