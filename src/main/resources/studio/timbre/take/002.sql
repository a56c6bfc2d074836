-- How long was waited because the provider asked for it, and what its answer says is left, as an object.

ALTER TABLE detail ADD COLUMN paused INTEGER NOT NULL DEFAULT 0;

ALTER TABLE detail ADD COLUMN remaining TEXT NOT NULL DEFAULT '{}';
