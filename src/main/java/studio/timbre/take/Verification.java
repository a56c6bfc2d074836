// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import studio.timbre.language.Messages;
import studio.timbre.speech.SpeechException;

/// Reads everything that is kept and compares it with what was kept. For one thread.
final class Verification {
    /// A file of a take.
    private record Kept(long take, String sha256, String extension) {}

    private record Registered(int takes, List<Kept> files, List<Damage> damages) {}

    private final StoreThread store;
    private final AudioFiles audio;
    private final Set<Damage> damages = new LinkedHashSet<>();
    private final Map<String, @Nullable String> trouble = new LinkedHashMap<>();

    Verification(StoreThread store, AudioFiles audio) {
        this.store = store;
        this.audio = audio;
    }

    /// Waits for the disk.
    ///
    /// @param progress is told how much is done, from 0 to 1
    Verdict run(DoubleConsumer progress) throws SpeechException, IOException {
        var before = store.aside();
        var registered = StoreThread.await(store.read(this::registered));
        var aside = store.aside();
        if (aside != null && before == null) {
            damages.add(new Damage(null, Messages.text("take.aside", aside.toString())));
        }
        damages.addAll(registered.damages());
        int done = 0;
        for (var file : registered.files()) {
            check(file);
            progress.accept(++done / (double) registered.files().size());
        }
        var wanted = new HashSet<String>();
        registered.files().forEach(file -> wanted.add(file.sha256()));
        return new Verdict(
                registered.takes(),
                trouble.size(),
                audio.unwanted(wanted).size(),
                List.copyOf(damages));
    }

    private void check(Kept file) {
        var name = file.sha256() + "." + file.extension();
        if (!trouble.containsKey(name)) {
            trouble.put(name, trouble(file));
        }
        var words = trouble.get(name);
        if (words != null) {
            damages.add(new Damage(file.take(), words));
        }
    }

    private @Nullable String trouble(Kept file) {
        try {
            audio.open(file.sha256(), file.extension());
            return null;
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    // Called by the store thread.

    /// A damaged file is mended by who catches that, once, and looked at again.
    private Registered registered(Sql sql) throws SQLException, IOException, SpeechException {
        var found = new ArrayList<Damage>();
        var files = new ArrayList<Kept>();
        int takes = 0;
        boolean mendable;
        try {
            faults(sql, found);
            mendable = !found.isEmpty();
            rows(sql, found);
            spare(sql, found);
            takes = (int) sql.number("SELECT count(*) FROM take");
            files.addAll(
                    sql.list(
                            "SELECT id, pcm_sha256, 'pcm' FROM take WHERE pcm_sha256 IS NOT NULL"
                                    + " UNION ALL SELECT take, peaks_sha256, 'peaks' FROM detail"
                                    + " WHERE peaks_sha256 IS NOT NULL"
                                    + " UNION ALL SELECT take, sha256, extension FROM original"
                                    + " ORDER BY 1",
                            row -> new Kept(row.number(1), row.text(2), row.text(3))));
        } catch (SQLException e) {
            if (!Database.damaged(e)) {
                throw e;
            }
            found.add(new Damage(null, words(String.valueOf(e.getMessage()))));
            mendable = true;
        }
        if (mendable && store.aside() == null) {
            damages.addAll(found);
            throw Database.corrupt("found when it was verified");
        }
        return new Registered(takes, files, found);
    }

    /// What is wrong with the file, whatever is in its rows.
    private static void faults(Sql sql, List<Damage> found)
            throws SQLException, IOException, SpeechException {
        for (var fault : sql.list("PRAGMA integrity_check(20)", row -> row.text(1))) {
            if (!fault.equals("ok")) {
                found.add(new Damage(null, words(fault)));
            }
        }
        sql.list("PRAGMA foreign_key_check", row -> row.text(1) + " " + row.numberOrNull(2))
                .forEach(fault -> found.add(new Damage(null, words(fault))));
        try (var fresh = Definitions.fresh()) {
            if (!Definitions.same(sql, new Sql(fresh))) {
                found.add(new Damage(null, words("schema")));
            }
            if (!SearchCheck.good(sql, new Sql(fresh))) {
                found.add(new Damage(null, Messages.text("take.search")));
            }
        }
    }

    private static void rows(Sql sql, List<Damage> found) throws SQLException {
        found.addAll(
                sql.list(
                        "SELECT DISTINCT what, id FROM unsound ORDER BY id",
                        row ->
                                row.text(1).equals("take")
                                        ? new Damage(row.number(2), Messages.text("take.row"))
                                        : new Damage(
                                                null, words(row.text(1) + " " + row.number(2)))));
    }

    /// A damaged spare is replaced, if that from which it is made is good.
    private void spare(Sql sql, List<Damage> found) throws SQLException, IOException {
        var spare = store.spare();
        if (spare.exists() && spare.seal().broken()) {
            boolean good = found.isEmpty();
            found.add(new Damage(null, Messages.text("take.spare", spare.file().toString())));
            if (good) {
                spare.renew(sql);
            }
        }
    }

    private static String words(String reason) {
        return Messages.text("take.database", reason);
    }
}
