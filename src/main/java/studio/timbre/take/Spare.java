// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/// A copy of the database, made when the program ends, from which damage is mended. Store thread
/// only.
///
/// @param database the file it is a copy of
record Spare(Path database) {
    /// One that is larger takes a moment to copy, so it is not copied again so soon.
    private static final long SMALL_BYTES = 8L << 20;

    private static final Duration RECENT = Duration.ofHours(1);

    Path file() {
        return database.resolveSibling(database.getFileName() + ".spare");
    }

    boolean exists() {
        return Files.exists(file());
    }

    FileSeal seal() {
        return new FileSeal(file());
    }

    /// Copies the database, unless nothing was changed or a row of it is damaged.
    void refresh(Sql sql) throws SQLException, IOException {
        boolean due =
                !exists()
                        || !seal().exists()
                        || (sql.number("SELECT total_changes()") > 0 && !recent());
        if (due && sql.number("SELECT count(*) FROM unsound") == 0) {
            renew(sql);
        }
    }

    /// Copies the database.
    void renew(Sql sql) throws SQLException, IOException {
        seal().lift();
        copy(sql, file());
        seal().set();
    }

    private boolean recent() throws IOException {
        var age = Duration.between(Files.getLastModifiedTime(file()).toInstant(), Instant.now());
        return Files.size(database) > SMALL_BYTES && age.compareTo(RECENT) < 0;
    }

    /// Writes the database to another file, as it is at this moment.
    static void copy(Sql sql, Path to) throws SQLException, IOException {
        var beside = to.resolveSibling(to.getFileName() + ".new");
        Files.deleteIfExists(beside);
        try {
            sql.update("VACUUM INTO ?", beside.toString());
            AudioFiles.sync(beside);
            Files.move(
                    beside,
                    to,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /// Puts a copy of it in the place of the database.
    void restore() throws IOException {
        var beside = database.resolveSibling(database.getFileName() + ".new");
        Files.copy(file(), beside, StandardCopyOption.REPLACE_EXISTING);
        AudioFiles.sync(beside);
        Files.move(beside, database, StandardCopyOption.ATOMIC_MOVE);
    }
}
