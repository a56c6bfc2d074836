// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.project;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.timbre.audio.Recording;
import studio.timbre.dsp.SincResampled;
import studio.timbre.speech.ProviderWords;
import studio.timbre.speech.RunState;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.speech.Transport;
import studio.timbre.synthesis.StagedRun;

@Timeout(20)
class PlayThroughTest {
    @TempDir private Path folder;
    @AutoClose private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final StagedRun one = new StagedRun(request("One."));
    private final StagedRun two = new StagedRun(request("Two."));
    private final StagedRun three = new StagedRun(request("Three."));

    @Test
    void theTakesFollowEachOtherSampleForSample() throws Exception {
        var through = play();
        one.audio(300);
        two.audio(170);
        one.audio(41);
        one.finish();
        two.finish();
        three.audio(90);
        three.finish();
        var joined = all(through.recording());
        assertArrayEquals(concatenated(), joined);
        assertNull(through.recording().failure());
    }

    @Test
    void itIsHeardWhileTheFirstIsStillBeingMade() throws Exception {
        var through = play();
        one.audio(300);
        assertTrue(through.recording().await(7_199));
        assertFalse(through.recording().ended());
        assertEquals("1", through.at(7_000).orElseThrow().key());
        endAll();
        all(through.recording());
    }

    @Test
    void itKnowsWhatSoundsWhere() throws Exception {
        var through = play();
        one.audio(100);
        two.audio(50);
        three.audio(10);
        endAll();
        all(through.recording());
        assertEquals(
                List.of(0L, 2_400L, 3_600L),
                through.marks().stream().map(PlayThrough.Mark::start).toList());
        assertEquals("1", through.at(2_399).orElseThrow().key());
        assertEquals("2", through.at(2_400).orElseThrow().key());
        assertEquals("3", through.at(9_999).orElseThrow().key());
        assertTrue(through.at(-1).isEmpty());
    }

    @Test
    void whatFailedWithoutASoundIsPassedOver() throws Exception {
        var through = play();
        one.audio(100);
        one.finish();
        two.fail(RunState.FAILED, new SpeechFailure.NoAudio(ProviderWords.NONE));
        three.audio(10);
        three.finish();
        assertEquals(2_640, all(through.recording()).length);
        assertEquals(2, through.marks().size());
    }

    @Test
    void cancellingEndsItWhateverItWaitsFor() throws Exception {
        var through = play();
        one.audio(100);
        assertTrue(through.recording().await(0));
        through.cancel();
        assertFalse(through.recording().await(2_400));
        assertInstanceOf(SpeechFailure.Cancelled.class, through.recording().failure());
        assertFalse(one.cancelled());
        endAll();
    }

    private PlayThrough play() {
        var parts =
                List.of(
                        new PlayThrough.Part("1", one::run),
                        new PlayThrough.Part("2", two::run),
                        new PlayThrough.Part("3", three::run));
        return PlayThrough.of(parts, folder.resolve("all.pcm"), SincResampled::new, threads);
    }

    private void endAll() {
        List.of(one, two, three).forEach(StagedRun::finish);
    }

    private short[] concatenated() throws InterruptedException {
        var joined = new short[0];
        for (var each : List.of(one, two, three)) {
            var part = all(each.run().recording());
            int before = joined.length;
            joined = Arrays.copyOf(joined, before + part.length);
            System.arraycopy(part, 0, joined, before, part.length);
        }
        return joined;
    }

    private static short[] all(Recording recording) throws InterruptedException {
        while (recording.await(recording.frames())) {
            assertFalse(Thread.interrupted());
        }
        var samples = new short[(int) recording.frames()];
        assertEquals(samples.length, recording.read(0, samples, samples.length));
        return samples;
    }

    private static SpeechRequest request(String text) {
        return new SpeechRequest("near", "model", null, text, Map.of(), Transport.WHOLE);
    }
}
