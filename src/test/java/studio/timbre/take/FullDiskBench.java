// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import studio.timbre.speech.RunState;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// Lets the disk become full after every number of pages, from none on, and looks whether anything
/// is lost that was acknowledged, and whether what is not kept was said. Needs the right to mount a
/// file system in memory. Fails too if who acknowledges before the disk does is not seen to lose.
public final class FullDiskBench {
    private static final int PAGE = 4_096;
    private static final long DISK_PAGES = 1_024;

    private final Path disk;
    private final List<String> faults = new ArrayList<>();
    private int kept;
    private int refused;
    private int hasty;

    private FullDiskBench(Path disk) {
        this.disk = disk;
    }

    /// @param most the pages that are free in the last round
    /// @return whether all was as it should be
    public static boolean run(int most) throws Exception {
        var disk = Files.createTempDirectory("disk");
        var bench = new FullDiskBench(disk);
        for (int pages = 0; pages <= most; pages++) {
            shell("mount", "-t", "tmpfs", "-o", "size=" + DISK_PAGES * PAGE, "tmpfs", disk + "");
            try {
                bench.round(pages);
            } finally {
                shell("umount", "-l", disk + "");
            }
        }
        Files.delete(disk);
        bench.faults.stream().limit(10).forEach(System.out::println);
        System.out.printf(
                "full after 0 to %d pages: %d acknowledged, %d refused in words, %d faults%n",
                most, bench.kept, bench.refused, bench.faults.size());
        boolean good = bench.faults.isEmpty() && bench.refused > 0 && bench.kept > 0;
        System.out.println("nothing lost, everything told: " + (good ? "yes" : "NO"));
        System.out.println(
                "who acknowledges too soon loses: " + (bench.hasty > 0 ? bench.hasty : "NO"));
        return good && bench.hasty > 0;
    }

    private static void shell(String... words) throws Exception {
        if (new ProcessBuilder(words).inheritIO().start().waitFor() != 0) {
            throw new IOException("failed: " + String.join(" ", words));
        }
    }

    private void round(int pages) throws Exception {
        var takes = disk.resolve("takes");
        var made = new ArrayList<Long>();
        boolean starred;
        boolean deleted;
        try (var store = TakeStore.open(takes, Runnable::run)) {
            made.add(Making.done(store, "Before"));
            made.add(Making.done(store, "To be thrown away"));
            fill(pages);
            for (int i = 0; i < 2; i++) {
                var text = "While the disk becomes full, " + i;
                tell(() -> made.add(Making.done(store, text)));
            }
            var opinion = Opinion.NONE.withStar(true).withNote("note ".repeat(500));
            starred = tell(store.judge(made.getFirst(), opinion));
            deleted = tell(store.delete(List.of(made.get(1))));
        }
        Files.delete(disk.resolve("filler"));
        forgetOwner(takes.resolve("timbre.db"));
        try (var store = TakeStore.open(takes, Runnable::run)) {
            check(store, pages, made);
            expect(!starred || row(store, made.getFirst()).opinion().star(), pages, "a star");
            hasty += row(store, made.getFirst()).opinion().star() ? 0 : 1;
            expect(!deleted || row(store, made.get(1)).deletedAt() != null, pages, "a deletion");
            Making.done(store, "After");
        } catch (SpeechException e) {
            faults.add(pages + " pages: " + e.failure());
        }
    }

    /// As if the process that made them were no more.
    private static void forgetOwner(Path database) throws Exception {
        var all = Database.open(database).sql();
        try (var _ = all.connection()) {
            all.change(sql -> sql.update("UPDATE take SET owner = '0 0' WHERE owner IS NOT NULL"));
        }
    }

    private void check(TakeStore store, int pages, List<Long> made) throws SpeechException {
        expect(store.aside() == null, pages, "the database");
        for (long id : made) {
            var take = StoreThread.await(store.take(id)).orElseThrow();
            expect(take.row().figures().state() == RunState.DONE, pages, "take " + id);
            store.open(take).close();
        }
        for (var row : StoreThread.await(store.find(TakeQuery.ALL))) {
            expect(row.figures().state().ended(), pages, "the end of " + row.id());
        }
        var damages = store.verify(_ -> {}).damages();
        expect(damages.isEmpty(), pages, damages.toString());
    }

    private static TakeRow row(TakeStore store, long id) throws SpeechException {
        return StoreThread.await(store.take(id)).orElseThrow().row();
    }

    private void expect(boolean good, int pages, String what) {
        if (!good) {
            faults.add(pages + " pages: lost " + what);
        }
    }

    /// Something that needs room.
    private interface Deed {
        void run() throws SpeechException;
    }

    private boolean tell(CompletionStage<Boolean> work) {
        return tell(() -> StoreThread.await(work));
    }

    /// @return whether it was acknowledged
    private boolean tell(Deed deed) {
        try {
            deed.run();
            kept++;
            return true;
        } catch (SpeechException e) {
            refused++;
            if (!(e.failure() instanceof SpeechFailure.StoreUnwritable)) {
                faults.add("said " + e.failure());
            }
            return false;
        }
    }

    /// Leaves so many pages.
    private void fill(int pages) throws IOException {
        try (var out =
                Files.newByteChannel(
                        disk.resolve("filler"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE)) {
            var page = java.nio.ByteBuffer.allocate(PAGE);
            long free = Files.getFileStore(disk).getUsableSpace() / PAGE - pages;
            for (long i = 0; i < free; i++) {
                out.write(page.clear());
            }
        }
    }
}
