// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static studio.timbre.provider.http.Calls.all;
import static studio.timbre.provider.http.Calls.failure;
import static studio.timbre.provider.http.Calls.outgoing;

import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.timbre.audio.PcmFormat;
import studio.timbre.speech.Attempt;
import studio.timbre.speech.SpeechFailure;

@Timeout(20)
class EventAudioTest {
    private static final String AB = "YWI=";
    private static final String CDE = "Y2Rl";
    private static final String FIRST = "data: {\"type\":\"speech.audio.delta\",\"audio\":\"" + AB;
    private static final String OPENAI =
            FIRST
                    + "\"}\n\ndata: {\"type\":\"speech.audio.delta\",\"audio\":\""
                    + CDE
                    + "\"}\n\ndata: {\"type\":\"speech.audio.done\",\"usage\":{\"input_tokens\":14}}\n\n";

    @AutoClose private final SpeechClient client = new SpeechClient(Calls.SWIFT);
    private final Attempt attempt = new Attempt();

    private static FaultServer events(String body) {
        return FaultServer.saying(
                "200 OK", "Content-Type: text/event-stream\r\nx-request-id: req-3\r\n", body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                OPENAI,
                "\ufeff" + OPENAI,
                ": alive\r\n\r\nevent: x\r\nid: 1\r\ndata:{\"data\":\"YWI\"}\r\n\r\n"
                        + "data: {\"type\":\"audio\",\"data\":\"Y2Rl\"}\r\n\r\ndata: [DONE]",
                "data: {\"audio\":\"YWI=\"}\r\rdata: {\"audio_data\":\r"
                        + "data: \"Y2Rl\"}\r\rdata: {\"type\":\"done\"}\r\r",
                "data: hello\n\ndata: {\"output\":{\"audio\":{\"data\":\"YWJjZGU=\"},"
                        + "\"finish_reason\":\"null\"}}\n\n"
                        + "data: {\"output\":{\"audio\":{\"data\":\"\",\"url\":\"http://x\"},"
                        + "\"finish_reason\":\"stop\"}}\n\n",
                "data: {\"type\":\"response.text.delta\",\"delta\":\"Text\"}\n\n"
                        + "data: {\"type\":\"response.audio.delta\",\"delta\":\"YWJjZGU\"}\n\n"
                        + "data: {\"type\":\"end\"}\n\n"
            })
    void everyDialectOfEventsIsUnderstood(String body) throws Exception {
        try (var server = events(body);
                var audio = client.open(outgoing(server), attempt)) {
            assertEquals("abcde", new String(all(audio), UTF_8));
            assertEquals("req-3", audio.requestId());
        }
    }

    @Test
    void eventsMayBeCutAnywhereByTheNetwork() throws Exception {
        try (var server =
                new FaultServer((_, to) -> {
                    to.text("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
                    for (byte one : OPENAI.getBytes(UTF_8)) {
                        to.chunk(new byte[] {one});
                    }
                    to.text("0\r\n\r\n");
                })) {
            var audio = client.open(outgoing(server), attempt);
            assertArrayEquals("abcde".getBytes(UTF_8), all(audio));
            var usage = audio.usage();
            assertNotNull(usage);
            assertEquals(Map.of("input_tokens", 14), usage.amounts());
        }
    }

    @Test
    void theRateMayComeAsAnEvent() throws Exception {
        var info =
                "data: {\"type\":\"speech.audio.info\",\"sample_rate\":22050,\"channels\":2}\n\n";
        try (var server = events(info + OPENAI);
                var audio = client.open(outgoing(server), attempt)) {
            assertEquals(new PcmFormat(22_050, 2), audio.type().pcm());
        }
    }

    @Test
    void eventsWithoutAnEndAreACutStream() throws Exception {
        try (var server = events(FIRST + "\"}\n\n")) {
            var broken =
                    assertInstanceOf(
                            SpeechFailure.StreamBroken.class,
                            failure(() -> all(client.open(outgoing(server), attempt))));
            assertEquals("req-3", broken.words().requestId());
        }
    }

    @Test
    void anErrorAmongTheEventsBreaksOffInTheProvidersWords() throws Exception {
        try (var server =
                events(
                        FIRST
                                + "\"}\n\ndata: {\"error\":{\"message\":\"no gpu\",\"code\":9}}\n\n")) {
            var broken =
                    assertInstanceOf(
                            SpeechFailure.StreamBroken.class,
                            failure(() -> all(client.open(outgoing(server), attempt))));
            assertEquals("no gpu", broken.words().message());
            assertEquals("9", broken.words().code());
        }
    }

    @Test
    void anErrorBeforeAnyAudioIsAnOrdinaryRefusal() throws Exception {
        try (var server =
                events(
                        "data: {\"type\":\"error\",\"error\":{\"message\":\"bad\",\"param\":\"voice\"}}\n\n")) {
            var failure = failure(() -> client.open(outgoing(server), attempt));
            assertEquals("voice", assertInstanceOf(SpeechFailure.Refused.class, failure).field());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"speech.audio.delta\",\"audio\":\"*!*\"}",
                "{\"type\":\"response.audio.delta\",\"delta\":\"*!*\"}",
                "{\"audio_data\":\"Y\"}"
            })
    void aPieceThatIsDamagedIsNotLeftOutInSilence(String event) throws Exception {
        try (var server = events(FIRST + "\"}\n\ndata: " + event + "\n\n" + OPENAI)) {
            assertInstanceOf(
                    SpeechFailure.StreamBroken.class,
                    failure(() -> all(client.open(outgoing(server), attempt))));
        }
    }

    @Test
    void noiseIsNoStreamOfEvents() throws Exception {
        try (var server = events("data: noise\n\n".repeat(11))) {
            assertInstanceOf(
                    SpeechFailure.StreamBroken.class,
                    failure(() -> client.open(outgoing(server), attempt)));
        }
    }

    @Test
    void anEndWithoutAudioIsNoAudio() throws Exception {
        try (var server = events("data: {\"type\":\"speech.audio.done\"}\n\n")) {
            assertInstanceOf(
                    SpeechFailure.NoAudio.class,
                    failure(() -> client.open(outgoing(server), attempt)));
        }
    }
}
