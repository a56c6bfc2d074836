// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import studio.timbre.speech.RunState;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// Flips one bit, or cuts off one file, of a home at rest, a thousand times, and looks whether that
/// is detected, whether all that was not hit still plays, and whether the list of takes is mended.
/// Fails if anything differs and nobody says so, or if the checks that SQLite has of its own are
/// not seen to miss some.
public final class FlipsBench {
    private static final int TAKES = 12;
    private static final String DATABASE = "timbre.db";

    private final Random random;
    private final Path sound;
    private final List<Path> files;
    private final Map<Long, String> sounds = new HashMap<>();
    private final String content;
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private int missedBySqlite;

    private FlipsBench(Path folder, long seed) throws Exception {
        random = new Random(seed);
        sound = folder.resolve("sound");
        fill();
        try (var all = Files.walk(sound)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        content = content(sound.resolve(DATABASE));
    }

    /// @return whether all was as it should be
    public static boolean run(int flips, int cuts, long seed) throws Exception {
        var memory = Path.of("/dev/shm");
        var folder =
                Files.isDirectory(memory)
                        ? Files.createTempDirectory(memory, "flips")
                        : Files.createTempDirectory("flips");
        try {
            var bench = new FlipsBench(folder, seed);
            for (int i = 0; i < flips; i++) {
                bench.trial(folder.resolve("hit"), true);
            }
            bench.report(flips + " bit flips");
            for (int i = 0; i < cuts; i++) {
                bench.trial(folder.resolve("hit"), false);
            }
            bench.report(flips + " bit flips and " + cuts + " truncations");
            return bench.faults.isEmpty() && bench.missedBySqlite > 0;
        } finally {
            new Incoming(folder).delete();
        }
    }

    private void fill() throws SpeechException {
        try (var store = TakeStore.open(sound, Runnable::run)) {
            for (int i = 0; i < TAKES; i++) {
                var making = Making.begin(store, "Take " + i + " of the river and the lantern");
                making.sound(3_000 + i);
                making.end(RunState.DONE, null);
                sounds.put(making.id(), making.recording().sha256());
                var words = Opinion.NONE.withNote("Note " + i).withTags(List.of("warm"));
                StoreThread.await(store.judge(making.id(), words));
            }
            var project = StoreThread.await(store.projects().list()).getFirst();
            StoreThread.await(store.projects().save(project.withScript("A script.", 0, 1)));
            var passage = new ProjectPassage("p-1", "A script.", null, null, 1L, false);
            StoreThread.await(store.projects().save(project.id(), List.of(passage)));
        }
    }

    private void trial(Path hit, boolean flip) throws Exception {
        new Incoming(hit).delete();
        Copied.folder(sound, hit);
        // Half of them by size, half by file, so that small files have their turn.
        var file = random.nextBoolean() ? files.get(random.nextInt(files.size())) : bySize();
        var target = hit.resolve(sound.relativize(file).toString());
        long at = (long) (random.nextDouble() * Files.size(target));
        try (var bytes = new RandomAccessFile(target.toFile(), "rw")) {
            if (flip) {
                bytes.seek(at);
                int old = bytes.read();
                bytes.seek(at);
                bytes.write(old ^ 1 << random.nextInt(8));
            } else {
                bytes.setLength(at);
            }
        }
        var name = target.getFileName().toString();
        if (name.equals(DATABASE)
                && sqliteSeesNothing(target)
                && !content(target).equals(content)) {
            missedBySqlite++;
        }
        judge(hit, target, name + (flip ? " flipped at " : " cut at ") + at);
    }

    private Path bySize() throws IOException {
        long all = 0;
        for (var file : files) {
            all += Files.size(file);
        }
        long at = (long) (random.nextDouble() * all);
        for (var file : files) {
            at -= Files.size(file);
            if (at < 0) {
                return file;
            }
        }
        return files.getLast();
    }

    private void judge(Path hit, Path target, String what) throws Exception {
        boolean detected;
        var silent = new ArrayList<Long>();
        try (var store = TakeStore.open(hit, Runnable::run)) {
            detected = !store.verify(_ -> {}).damages().isEmpty();
            for (var each : sounds.entrySet()) {
                if (!plays(store, each.getKey(), each.getValue(), target)) {
                    silent.add(each.getKey());
                }
            }
        } catch (SpeechException e) {
            faults.add(what + ": " + e.failure());
            return;
        }
        var kind = target.getFileName().toString().replaceFirst("^[0-9a-f]{64}", "sound");
        if (!silent.isEmpty()) {
            faults.add(what + ": silent " + silent);
        } else if (!detected) {
            faults.add(what + ": not detected");
        } else if (!kind.startsWith("sound") && !mended(hit)) {
            faults.add(what + ": not mended");
        } else {
            outcomes.merge(kind + ": detected", 1, Integer::sum);
        }
    }

    private static boolean mended(Path hit) throws SpeechException {
        try (var store = TakeStore.open(hit, Runnable::run)) {
            return store.verify(_ -> {}).damages().isEmpty()
                    && StoreThread.await(store.find(TakeQuery.ALL)).size() == TAKES;
        }
    }

    /// Whether it is heard as it was, or was hit itself and says so.
    private boolean plays(TakeStore store, long id, String sha256, Path target)
            throws SpeechException {
        try (var recording = store.open(StoreThread.await(store.take(id)).orElseThrow())) {
            return recording.sha256().equals(sha256);
        } catch (SpeechException e) {
            return e.failure() instanceof SpeechFailure.TakeDamaged
                    && target.getFileName().toString().equals(sha256 + ".pcm");
        }
    }

    private static boolean sqliteSeesNothing(Path database) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
            return new Sql(connection)
                    .list("PRAGMA integrity_check", row -> row.text(1))
                    .equals(List.of("ok"));
        } catch (SQLException e) {
            return false;
        }
    }

    /// The SHA-256 of everything that is kept in a database; its trouble, if it cannot be read.
    private static String content(Path database) {
        var all = new StringBuilder();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
            var sql = new Sql(connection);
            var tables =
                    sql.list(
                            "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0"
                                    + " ORDER BY name",
                            row -> row.text(1));
            all.append(
                    sql.list(
                            "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name",
                            FlipsBench::all));
            for (var table : tables) {
                all.append(sql.list("SELECT * FROM \"" + table + '"', FlipsBench::all));
            }
            all.append(sql.number("PRAGMA user_version"));
            return Sha256.of(all.toString());
        } catch (SQLException e) {
            return e.toString();
        }
    }

    private static String all(Row row) throws SQLException {
        var words = new StringBuilder();
        for (int i = 1; i <= row.found().getMetaData().getColumnCount(); i++) {
            var bytes = row.found().getBytes(i);
            words.append(bytes == null ? "-" : HexFormat.of().formatHex(bytes)).append(' ');
        }
        return words.toString();
    }

    private void report(String what) {
        System.out.println(what + ": " + outcomes);
        System.out.println("SQLite's own check missed a change of content: " + missedBySqlite);
        faults.stream().limit(10).forEach(System.out::println);
        System.out.println("all detected, the rest plays: " + (faults.isEmpty() ? "yes" : "NO"));
    }
}
