// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.studio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.timbre.audio.FrameSource;
import studio.timbre.form.Cast;
import studio.timbre.form.FormValues;
import studio.timbre.project.Condition;
import studio.timbre.project.OpenProject;
import studio.timbre.project.Opened;
import studio.timbre.project.PlayThrough;
import studio.timbre.project.Production;
import studio.timbre.provider.Casting;
import studio.timbre.sandbox.Sandbox;
import studio.timbre.sandbox.sound.ToneEngine;
import studio.timbre.settings.EnvironmentKeys;
import studio.timbre.settings.Home;

/// A script of 200 passages and three speakers, spoken by the sandbox over real connections and
/// kept by the real store.
@Timeout(240)
class DialogueTest {
    private static final int PASSAGES = 200;
    private static final List<String> NAMES = List.of("Ann", "Bob", "Cleo");
    private static final List<String> VOICES = List.of("alloy", "coral", "sage");

    @TempDir private Path folder;
    @AutoClose private final ExecutorService owner = Executors.newSingleThreadExecutor();

    @Test
    void onlyWhatWasChangedIsMadeAgainAndAllIsHeardWithoutAGap() throws Exception {
        try (var sandbox = Sandbox.start(0, new ToneEngine(), new Threads().background())) {
            makeAndChangeOne(sandbox);
            reopen(sandbox);
        }
    }

    private void makeAndChangeOne(Sandbox sandbox) throws Exception {
        try (var studio = Studio.open(setup(sandbox))) {
            var production = studio.production(owner);
            var project = new OpenProject(last(studio), new Casting(studio.catalogue()));
            project.edit(script("word"), 0, 0);
            project.cast(project.roles().with(null, cast("ash")));
            for (int i = 0; i < NAMES.size(); i++) {
                project.cast(project.roles().with(NAMES.get(i), cast(VOICES.get(i))));
            }
            hear(production, project);
            assertEquals(PASSAGES, posts(sandbox));
            project.edit(script("world"), 0, 0);
            assertEquals(1, count(project, Condition.STALE));
            studio.projectKeeper().save(project).toCompletableFuture().get();
            var through = hear(production, project);
            assertEquals(PASSAGES + 1, posts(sandbox));
            assertJoined(through);
        }
    }

    /// What was made after the script was kept for the last time is found, and not sent again.
    private void reopen(Sandbox sandbox) throws Exception {
        try (var studio = Studio.open(setup(sandbox))) {
            var reopened = new OpenProject(last(studio), new Casting(studio.catalogue()));
            assertEquals(PASSAGES, reopened.lines().size());
            assertEquals(PASSAGES - 1, count(reopened, Condition.FRESH));
            assertJoined(hear(studio.production(owner), reopened));
            assertEquals(PASSAGES + 1, posts(sandbox));
        }
    }

    private Setup setup(Sandbox sandbox) {
        var base = sandbox.base("requesty").orElseThrow();
        var keys = new EnvironmentKeys(Map.of(EnvironmentKeys.variable("requesty"), "any"));
        return new Setup(new Home(folder), base, keys, false);
    }

    private static Opened last(Studio studio) {
        return studio.projectKeeper().last().toCompletableFuture().join();
    }

    private PlayThrough hear(Production production, OpenProject project) throws Exception {
        var through = owner.submit(() -> production.speak(project, project.lines(), false)).get();
        while (through.recording().await(through.recording().frames())) {
            assertFalse(Thread.interrupted());
        }
        for (var mark : through.marks()) {
            mark.run().await();
        }
        owner.submit(project::look).get();
        assertEquals(PASSAGES, count(project, Condition.FRESH));
        return through;
    }

    private static void assertJoined(PlayThrough through) {
        var marks = through.marks();
        assertEquals(PASSAGES, marks.size());
        assertEquals(
                PASSAGES, new HashSet<>(marks.stream().map(PlayThrough.Mark::key).toList()).size());
        long at = 0;
        for (var mark : marks) {
            var take = mark.run().recording();
            assertEquals(at, mark.start());
            assertTrue(take.frames() > 1_000);
            assertArrayEquals(
                    samples(take, 0, take.frames()),
                    samples(through.recording(), at, take.frames()));
            at += take.frames();
        }
        assertEquals(at, through.recording().frames());
    }

    private static short[] samples(FrameSource source, long from, long frames) {
        var samples = new short[(int) frames];
        assertEquals(frames, source.read(from, samples, (int) frames));
        return samples;
    }

    private static long count(OpenProject project, Condition condition) {
        return project.lines().stream().filter(line -> line.condition() == condition).count();
    }

    private static long posts(Sandbox sandbox) {
        return sandbox.report().at("POST /requesty/v1/audio/speech").came();
    }

    private static Cast cast(String voice) {
        var values = Map.<String, Object>of("voice", voice, "response_format", "pcm");
        return new Cast("requesty", "openai/gpt-4o-mini-tts", new FormValues(values, null));
    }

    /// @param last the last word of the hundredth passage
    private static String script(String last) {
        return IntStream.range(0, PASSAGES)
                .mapToObj(i ->
                        NAMES.get(i % 3)
                                + ": Line number "
                                + i
                                + (i == 100 ? " " + last : "")
                                + ".")
                .collect(Collectors.joining("\n"));
    }
}
