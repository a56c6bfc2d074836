// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletionStage;
import studio.timbre.settings.EnvironmentKeys;
import studio.timbre.settings.Home;
import studio.timbre.speech.Origin;
import studio.timbre.speech.RunState;
import studio.timbre.speech.SpeechException;
import studio.timbre.studio.Setup;
import studio.timbre.studio.Studio;

/// The program, at work until it is killed: it speaks, stars, edits and deletes at once, and says
/// what was acknowledged. Before that it looks whether everything is there that was acknowledged to
/// those before it.
public final class Victim {
    private final Studio studio;
    private final TakeStore store;
    private final Random random;
    private final boolean hasty;

    private Victim(Studio studio, long seed, boolean hasty) {
        this.studio = studio;
        store = studio.takes().store();
        random = new Random(seed);
        this.hasty = hasty;
    }

    /// Takes the home, the address that speaks, a seed, the file with what was acknowledged before,
    /// and whether to `work`, to come to its own `end`, or to be `hasty`: to acknowledge what is
    /// only asked for, as a store without durability does.
    public static void main(String[] arguments) {
        try {
            live(arguments);
        } catch (Exception e) {
            say("failed " + e);
            throw new IllegalStateException(e);
        }
    }

    private static void live(String[] arguments) throws Exception {
        var home = new Home(Path.of(arguments[0]));
        long seed = Long.parseLong(arguments[2]);
        var before = Path.of(arguments[3]);
        say("opening");
        long began = System.nanoTime();
        var keys = new EnvironmentKeys(Map.of("TIMBRE_KEY_REQUESTY", "any"));
        var setup = new Setup(home, URI.create(arguments[1]), keys, false);
        try (var studio = Studio.open(setup)) {
            StoreThread.await(studio.takes().store().warm());
            new Victim(studio, seed, arguments[4].equals("hasty"))
                    .work(began, before, arguments[4].equals("end") ? 3 : 1_000_000);
        }
    }

    private String spoken(String text) throws Exception {
        var run = studio.synthesizer().start(Making.request(text), Origin.FIRST);
        run.await();
        if (run.state() != RunState.DONE || run.unkept() != null) {
            throw new IllegalStateException(run.failure() + ", " + run.unkept());
        }
        return run.take() + " " + run.recording().sha256();
    }

    private void work(long began, Path before, int most) throws Exception {
        var rows = StoreThread.await(store.find(TakeQuery.ALL));
        say("opened " + (System.nanoTime() - began) / 1_000 + " " + processorMicros());
        check(Files.readAllLines(before));
        say("working");
        var editor = Thread.ofVirtual().start(() -> edit(most));
        var own = new ArrayList<Long>(rows.stream().map(TakeRow::id).toList());
        for (int i = 0; i < most; i++) {
            var made = spoken("Sentence " + random.nextInt());
            say("kept " + made);
            own.add(Long.parseLong(made.split(" ", -1)[0]));
            if (i % 3 == 2) {
                long gone = own.remove(random.nextInt(own.size()));
                done("deleted " + gone, store.delete(List.of(gone)));
            }
        }
        editor.join();
    }

    /// Writes in the project and stars its takes, all the time.
    private void edit(int most) {
        try {
            for (int i = 0; i < most; i++) {
                var project = StoreThread.await(store.projects().list()).getFirst();
                long number = edition(project.script()) + 1;
                var script = ("Edition " + number + "\n").repeat(10_000);
                done("edited " + number, store.projects().save(project.withScript(script, 0, 0)));
                for (var row :
                        StoreThread.await(store.find(TakeQuery.ALL)).stream().limit(1).toList()) {
                    var note = Opinion.NONE.withStar(true).withNote("Edition " + number);
                    done("starred " + row.id(), store.judge(row.id(), note));
                }
            }
        } catch (SpeechException e) {
            say("failed " + e.failure());
        }
    }

    /// What this process cost so far, its start included.
    private static long processorMicros() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1_000;
    }

    private static long edition(String script) {
        return script.isEmpty()
                ? 0
                : Long.parseLong(script.lines().findFirst().orElseThrow().split(" ", -1)[1]);
    }

    private <T> void done(String words, CompletionStage<T> work) throws SpeechException {
        if (hasty) {
            say(words);
        }
        StoreThread.await(work);
        if (!hasty) {
            say(words);
        }
    }

    private static synchronized void say(String words) {
        System.out.println(words);
        System.out.flush();
    }

    /// Says `lost` for each that is not there.
    private void check(List<String> acknowledged) throws SpeechException {
        if (store.aside() != null) {
            say("lost the database: " + store.aside());
        }
        long edition = edition(StoreThread.await(store.projects().list()).getFirst().script());
        for (var line : acknowledged) {
            var words = line.split(" ", -1);
            boolean there =
                    switch (words[0]) {
                        case "kept" -> sounds(Long.parseLong(words[1]), words[2]);
                        case "starred" -> row(words[1]).opinion().star();
                        case "deleted" -> row(words[1]).deletedAt() != null;
                        case "edited" -> edition >= Long.parseLong(words[1]);
                        default -> true;
                    };
            if (!there) {
                say("lost " + line);
            }
        }
    }

    private TakeRow row(String id) throws SpeechException {
        return StoreThread.await(store.take(Long.parseLong(id))).orElseThrow().row();
    }

    private boolean sounds(long id, String sha256) throws SpeechException {
        var take = StoreThread.await(store.take(id));
        if (take.isEmpty() || take.get().row().figures().state() != RunState.DONE) {
            return false;
        }
        try (var recording = store.open(take.get())) {
            return recording.sha256().equals(sha256);
        } catch (SpeechException e) {
            return false;
        }
    }
}
