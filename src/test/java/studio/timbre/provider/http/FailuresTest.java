// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import studio.timbre.audio.PcmFormat;

class FailuresTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void aWaitIsSecondsOrADate() {
        assertEquals(Duration.ofSeconds(120), Failures.wait(" 120 ", NOW));
        assertEquals(Duration.ofSeconds(90), Failures.wait("Fri, 20 Nov 2026 12:01:30 GMT", NOW));
        assertEquals(Duration.ZERO, Failures.wait("Fri, 20 Nov 2026 11:00:00 GMT", NOW));
        assertNull(Failures.wait("soon", NOW));
        assertNull(Failures.wait(null, NOW));
    }

    @Test
    void aContentTypeTellsRateAndChannels() {
        var usual = new PcmFormat(24_000, 1);
        assertEquals(
                new PcmFormat(16_000, 2),
                ContentTypes.pcm("audio/pcm; Rate=16000 ;channels=2", usual));
        assertEquals(usual, ContentTypes.pcm("audio/pcm;rate=999999", usual));
        assertEquals(usual, ContentTypes.pcm(null, usual));
        assertEquals("audio/ogg", ContentTypes.plain(" Audio/OGG;codec=opus"));
    }
}
