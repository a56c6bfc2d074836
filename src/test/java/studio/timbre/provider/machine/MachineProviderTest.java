// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import studio.timbre.equipment.Soon;
import studio.timbre.provider.SpeechProvider;
import studio.timbre.provider.SpeechProviderContractTest;
import studio.timbre.speech.Attempt;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.SpeechRequest;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the fake engine is a shell script")
class MachineProviderTest extends SpeechProviderContractTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(400);
    private static final SpeechRequest HELLO = FakeProgram.request("Hello.", "en", Map.of());

    @TempDir private Path folder;

    @Override
    protected SpeechProvider speaking() {
        return says("cat >/dev/null; head -c 20000 /dev/zero");
    }

    @Override
    protected SpeechProvider silent() {
        return says(": >HERE/asked; sleep 60");
    }

    @Override
    protected SpeechProvider faltering() {
        return says(": >HERE/asked; head -c 100 /dev/zero; sleep 60");
    }

    @Override
    protected void awaitAsked() {
        Soon.until(() -> Files.exists(folder.resolve("asked")));
    }

    @Override
    protected SpeechRequest request() {
        return HELLO;
    }

    @Override
    protected int requests() {
        return 0;
    }

    @Test
    void whatAnEngineComplainsAboutIsToldInItsOwnWords() {
        var failure = failure(says("echo 'trace' >&2; echo 'No such phone.' >&2; exit 3"), HELLO);
        assertEquals(new SpeechFailure.EngineFailed("No such phone"), failure);
    }

    @Test
    void anEngineThatFailsWithoutAWordTellsItsCode() {
        var failed =
                assertInstanceOf(SpeechFailure.EngineFailed.class, failure(says("exit 42"), HELLO));
        assertTrue(failed.reason().contains("42"), failed.reason());
    }

    @Test
    void anEngineThatFailsAfterItSpokeIsNoSuccess() {
        var failure = failure(says("head -c 9000 /dev/zero; echo oops >&2; exit 1"), HELLO);
        assertEquals(new SpeechFailure.EngineFailed("oops"), failure);
    }

    @Test
    void anEngineThatSaysNothingHasNoAudio() {
        assertInstanceOf(SpeechFailure.NoAudio.class, failure(says("cat >/dev/null"), HELLO));
    }

    @Test
    void aHungEngineIsEnded() throws Exception {
        for (var hang :
                List.of(
                        "echo $$ >HERE/pid; exec sleep 60",
                        "echo $$ >HERE/pid; head -c 10 /dev/zero; exec sleep 60",
                        "echo $$ >HERE/pid; head -c 10 /dev/zero; exec sleep 60 >&- 2>&-")) {
            var provider = new FakeProgram(folder).says(hang, SHORT);
            assertInstanceOf(SpeechFailure.EngineFailed.class, failure(provider, HELLO), hang);
            Soon.until(() -> !alive("pid"));
        }
    }

    @Test
    void whoReadsSlowlyIsNotTakenForAHungEngine() throws Exception {
        var provider = new FakeProgram(folder).says("head -c 300000 /dev/zero", SHORT);
        try (var audio = provider.open(HELLO, new Attempt())) {
            Soon.after(SHORT.multipliedBy(2));
            assertEquals(300_000, bytes(audio));
        }
    }

    @Test
    void cancellingEndsTheEngineAndWhatItStarted() throws Exception {
        var attempt = new Attempt();
        var provider = says("sleep 60 & echo $! >HERE/grandchild; head -c 10 /dev/zero; sleep 60");
        try (var audio = provider.open(HELLO, attempt)) {
            assertTrue(audio.type().format() != null && alive("grandchild"));
            attempt.cancel();
            var thrown = assertThrows(SpeechException.class, () -> bytes(audio));
            assertInstanceOf(SpeechFailure.Cancelled.class, thrown.failure());
        }
        Soon.until(() -> !alive("grandchild"));
        assertFalse(Files.list(folder.resolve("spool")).findAny().isPresent());
    }

    @Test
    void endlessComplaintsHoldNothingUp() throws Exception {
        var provider = says("head -c 3000000 /dev/zero >&2; head -c 20000 /dev/zero");
        try (var audio = provider.open(HELLO, new Attempt())) {
            assertEquals(20_000, bytes(audio));
        }
    }

    @Test
    void anEngineThatNeverStopsIsStopped() {
        var failed =
                assertInstanceOf(
                        SpeechFailure.EngineFailed.class,
                        failure(says("exec cat /dev/zero"), HELLO));
        assertTrue(failed.reason().contains("more than any speech"), failed.reason());
    }

    @Test
    void aProgramThatIsNoneDoesNotStart() throws Exception {
        var provider = says("exit 0");
        Files.writeString(folder.resolve("fake"), "#!/nowhere/sh\n");
        assertInstanceOf(SpeechFailure.EngineFailed.class, failure(provider, HELLO));
        assertFalse(Files.list(folder.resolve("spool")).findAny().isPresent());
    }

    @Test
    void noTextIsEverTakenForACommand() throws Exception {
        for (var text :
                List.of(
                        "$(touch HERE/hit) `touch HERE/hit` ; touch HERE/hit | touch HERE/hit",
                        "-w HERE/hit\n--stdout\n'\"\\ && touch HERE/hit",
                        "<speak>\u4f60\u597d \ud83d\ude00</speak> %PATH% $HOME")) {
            var here = text.replace("HERE", folder.toString());
            var provider = says("cat >HERE/text; printf '%s\\n' \"$@\" >HERE/arguments; echo x");
            try (var audio =
                    provider.open(FakeProgram.request(here, "en", Map.of()), new Attempt())) {
                assertEquals(2, bytes(audio));
            }
            assertEquals(here, Files.readString(folder.resolve("text")));
            assertEquals("-v\nen\n", Files.readString(folder.resolve("arguments")));
            assertFalse(Files.exists(folder.resolve("hit")));
        }
    }

    @Test
    void aVoiceThatIsNoNameNeverReachesTheEngine() {
        var provider = says(": >HERE/asked; echo x");
        for (var voice :
                List.of(
                        "",
                        "-w/elsewhere",
                        "--help",
                        "en; touch hit",
                        "../../etc/passwd",
                        "/etc/passwd",
                        "en\n-w",
                        "en\0",
                        "$(id)",
                        "en+../x",
                        "e".repeat(5_000))) {
            assertInstanceOf(
                    SpeechFailure.NotFound.class,
                    failure(provider, FakeProgram.request("Hi", voice, Map.of())),
                    voice);
        }
        assertFalse(Files.exists(folder.resolve("asked")));
    }

    @Test
    void aValueThatIsNoNumberIsRefusedByName() {
        var provider = says(": >HERE/asked; echo x");
        for (var wrong : List.<Object>of("170 -w x", "170", true, Map.of("a", 1), Double.NaN)) {
            var failure =
                    failure(provider, FakeProgram.request("Hi", "en", Map.of("speed", wrong)));
            assertEquals("speed", assertInstanceOf(SpeechFailure.Refused.class, failure).field());
        }
        var blank = failure(provider, FakeProgram.request(" \n", "en", Map.of()));
        assertEquals("text", assertInstanceOf(SpeechFailure.Refused.class, blank).field());
        assertFalse(Files.exists(folder.resolve("asked")));
    }

    @Test
    void aNumberStandsOnTheCommandLineAsAPersonWritesIt() throws Exception {
        var request = FakeProgram.request("Hi", null, Map.of("speed", new BigDecimal("1.7E+2")));
        try (var audio =
                says("printf '%s ' \"$@\" >HERE/arguments; echo x").open(request, new Attempt())) {
            assertEquals(2, bytes(audio));
        }
        assertEquals("-s 170 ", Files.readString(folder.resolve("arguments")));
    }

    private SpeechProvider says(String body) {
        try {
            return new FakeProgram(folder).says(body, LONG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean alive(String pid) {
        try {
            var number = Files.readString(folder.resolve(pid)).strip();
            return ProcessHandle.of(Long.parseLong(number))
                    .map(ProcessHandle::isAlive)
                    .orElse(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SpeechFailure failure(SpeechProvider provider, SpeechRequest request) {
        return assertThrows(
                        SpeechException.class,
                        () -> {
                            try (var audio = provider.open(request, new Attempt())) {
                                bytes(audio);
                            }
                        })
                .failure();
    }

    private static long bytes(studio.timbre.audio.EncodedAudio audio) throws SpeechException {
        var some = new byte[1 << 16];
        long bytes = 0;
        for (int read = 0; read >= 0; bytes += Math.max(0, read)) {
            read = audio.read(some, 0, some.length);
        }
        return bytes;
    }
}
