// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import studio.timbre.audio.PcmFormat;

class ContentTypesTest {
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
