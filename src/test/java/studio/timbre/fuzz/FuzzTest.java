// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import studio.timbre.decode.DecodeTargets;

@Timeout(120)
class FuzzTest {
    private static final Path CORPUS = Path.of("src/test/resources/studio/timbre/fuzz");

    static Stream<FuzzTarget> targets() {
        return Targets.all().stream();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void spoiltInputsEndSoonInWhatWasDeclared(FuzzTarget target) {
        var fuzz = new Fuzz();
        fuzz.run(target, 0, 500);
        assertEquals(List.of(), fuzz.findings());
        assertTrue(fuzz.declared() > 0 && fuzz.declared() < 1, "all refused, or all taken");
    }

    /// What once went wrong never does again; each file begins with the name of its reader.
    @Test
    void whatWasFoundOnceStaysMended() throws IOException {
        var fuzz = new Fuzz();
        try (var files = Files.list(CORPUS)) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                var target =
                        targets()
                                .filter(it -> name.startsWith(it.name() + "-"))
                                .findFirst()
                                .orElseThrow();
                for (int seed = 0; seed < 40; seed++) {
                    fuzz.one(target, name, Files.readAllBytes(file), new Random(seed));
                }
            }
        }
        assertEquals(List.of(), fuzz.findings());
    }

    @Test
    void spoiltStreamsThroughFfmpegEndToo() {
        var fuzz = new Fuzz();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            fuzz.run(DecodeTargets.child(threads), 0, 40);
        }
        assertEquals(List.of(), fuzz.findings());
        assertTrue(fuzz.declared() > 0.1);
    }

    @Test
    void aReaderThatThrowsSlowsOrHoardsIsFound() {
        for (FuzzTarget.Work bad :
                List.<FuzzTarget.Work>of(
                        (bytes, random) -> {
                            throw new ArrayIndexOutOfBoundsException("planted");
                        },
                        (bytes, random) -> {
                            double waste = 0;
                            for (int i = 0; i < 200_000_000; i++) {
                                waste += Math.sqrt(i);
                            }
                            return waste > 0 ? 1e-3 : 0;
                        },
                        (bytes, random) -> new byte[70 << 20].length == 0 ? 1 : 0)) {
            var fuzz = new Fuzz();
            fuzz.one(
                    FuzzTarget.ofText("planted", IOException.class, bad, "x"),
                    "planted-0",
                    new byte[1],
                    new Random(1));
            assertFalse(fuzz.findings().isEmpty());
        }
    }
}
