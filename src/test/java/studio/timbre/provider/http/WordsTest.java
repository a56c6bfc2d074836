// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static studio.timbre.provider.http.Calls.all;
import static studio.timbre.provider.http.Calls.outgoing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.timbre.speech.Attempt;
import studio.timbre.speech.WordTiming;

@Timeout(20)
class WordsTest {
    private static final List<WordTiming> TIMED =
            List.of(word(0, 5, 0, 300), word(7, 11, 350, 600), word(12, 17, 600, 1_000));

    @AutoClose private final SpeechClient client = new SpeechClient(Calls.SWIFT);
    private final Attempt attempt = new Attempt();

    private static WordTiming word(int start, int end, long from, long to) {
        return new WordTiming(start, end, Duration.ofMillis(from), Duration.ofMillis(to));
    }

    private static List<WordTiming> found(String text, String... answers) {
        var finder = new WordFinder(text);
        for (var answer : answers) {
            finder.look(JsonTree.read(answer.replace('\'', '"')).orElseThrow());
        }
        return finder.found();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'words': [{'text': 'Hello', 'begin_time': 0, 'end_time': 300},"
                        + " {'text': 'dear', 'begin_time': 350, 'end_time': 600},"
                        + " {'text': 'world', 'begin_time': 600, 'end_time': 1000}]}",
                "{'output': {'sentences': [{'text': 'Hello, dear world.', 'begin_time': 0,"
                        + " 'end_time': 1000, 'words': [{'text': 'hello', 'begin_time': 0, 'end_time': 300},"
                        + " {'text': 'dear', 'begin_time': 350, 'end_time': 600},"
                        + " {'text': 'world', 'begin_time': 600, 'end_time': 1000}]}]}}",
                "{'timestamps': [{'word': 'Hello', 'start_time': 0.0, 'end_time': 0.3},"
                        + " {'word': 'dear', 'start_time': 0.35, 'end_time': 0.6},"
                        + " {'word': 'world', 'start_time': 0.6, 'end_time': 1}]}",
                "{'marks': [{'word': ' Hello ', 'start_ms': 0, 'end_ms': 300},"
                        + " {'word': 'dear', 'start_ms': 350, 'end_ms': 600},"
                        + " {'word': 'world', 'start_ms': 600, 'end_ms': 1000}]}",
                "[{'text': 'Hello', 'start': 0, 'end': 300}, {'text': 'dear', 'start': 350, 'end': 600},"
                        + " {'text': 'world', 'start': 600, 'end': 1000}]",
                "[{'text': 'Hello', 'start': 0, 'duration': 0.3},"
                        + " {'text': 'dear', 'start': 0.35, 'duration': 0.25},"
                        + " {'text': 'world', 'start': 0.6, 'duration': 0.4}]"
            })
    void everyShapeOfTimesIsUnderstood(String answer) {
        assertEquals(TIMED, found(Calls.TEXT, answer));
    }

    @Test
    void aWordThatIsSaidTwiceIsFoundTwice() {
        var answer =
                "[{'text': 'no', 'start': 0, 'end': 0.5}, {'text': '\u2014', 'start': 0.5, 'end': 0.6},"
                        + " {'text': 'no', 'start': 1, 'end': 1.5}]";
        assertEquals(
                List.of(word(0, 2, 0, 500), word(4, 6, 1_000, 1_500)), found("no, no", answer));
    }

    @Test
    void timesGoOnFromEventToEvent() {
        var timed =
                found(
                        "no, no",
                        "{'words': [{'text': 'no', 'start_ms': 0, 'end_ms': 5}]}",
                        "{'audio': 'AAAA'}",
                        "{'words': [{'text': 'no', 'start_ms': 9, 'end_ms': 10}]}");
        assertEquals(List.of(word(0, 2, 0, 5), word(4, 6, 9, 10)), timed);
    }

    @Test
    void whatIsNowhereNearInTheTextIsPassedOver() {
        var text = "one " + "x".repeat(1_000) + " two three";
        var answer =
                "[{'text': 'three', 'start': 0, 'end': 1}, {'text': 'one', 'start': 1, 'end': 2},"
                        + " {'text': 'four', 'start': -1, 'end': 2}, {'text': 'x', 'start': 3, 'end': 2}]";
        assertEquals(List.of(word(0, 3, 1_000, 2_000)), found(text, answer));
    }

    @Test
    void theTimesComeWithTheAudioInTheAnswer() throws Exception {
        var body =
                "{\"audio\":\"YWJj\",\"words\":[{\"text\":\"Hello\",\"begin_time\":0,\"end_time\":300}]}";
        try (var server = FaultServer.saying("200 OK", "Content-Type: application/json\r\n", body);
                var audio = client.open(outgoing(server), attempt)) {
            assertEquals(List.of(word(0, 5, 0, 300)), audio.words());
            assertArrayEquals("abc".getBytes(UTF_8), all(audio));
        }
    }

    @Test
    void theTimesAndTheBillOfAnAnswerStayWithTheAudioBehindItsLink() throws Exception {
        var body =
                "{\"url\":\"/sound\",\"usage\":{\"characters\":18},"
                        + "\"words\":[{\"text\":\"dear\",\"begin_time\":350,\"end_time\":600}]}";
        try (var server =
                        new FaultServer((asked, to) ->
                                to.bytes(
                                        asked.path().equals("/sound")
                                                ? FaultServer.answer(
                                                        "200 OK", "", "abc".getBytes(UTF_8))
                                                : FaultServer.answer(
                                                        "200 OK",
                                                        "Content-Type: application/json\r\n",
                                                        body.getBytes(UTF_8))));
                var audio = client.open(outgoing(server), attempt)) {
            assertEquals(List.of(word(7, 11, 350, 600)), audio.words());
            assertEquals(Map.of("characters", 18), audio.usage().amounts());
            assertArrayEquals("abc".getBytes(UTF_8), all(audio));
        }
    }
}
