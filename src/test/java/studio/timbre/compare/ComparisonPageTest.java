// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.compare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import studio.timbre.export.WavFile;
import studio.timbre.form.Cast;
import studio.timbre.form.FormValues;
import studio.timbre.provider.Casting;
import studio.timbre.provider.FakeCatalogue;
import studio.timbre.speech.Origin;
import studio.timbre.speech.ProviderWords;
import studio.timbre.speech.RunState;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.synthesis.StagedRun;

@Timeout(20)
class ComparisonPageTest {
    private static final String EVIL =
            "</style><script>alert('x')</script> \"quoted\" & <b onload=x> \u0000\u0007 ]]> --> €";

    @AutoClose private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final FakeCatalogue catalogue = new FakeCatalogue();

    @Test
    void thePageHoldsEverythingAndAsksNobody() throws Exception {
        var story = story("Hello there.");
        var page = page(story);
        var document = parsed(page);
        assertEquals(1, document.getElementsByTagName("audio").getLength());
        assertEquals(1, document.getElementsByTagName("svg").getLength());
        assertEquals(3, document.getElementsByTagName("tr").getLength());
        assertEquals(0, document.getElementsByTagName("script").getLength());
        var audio = ((Element) document.getElementsByTagName("audio").item(0)).getAttribute("src");
        assertTrue(audio.startsWith("data:audio/wav;base64,"));
        var wav = Base64.getDecoder().decode(audio.substring(audio.indexOf(',') + 1));
        var recording = story.comparison().cell(0, 0).rendition().run().recording();
        var expected = new ByteArrayOutputStream();
        double gain = story.comparison().match(0).gains().getFirst();
        WavFile.write(new Gained(recording, gain), expected);
        assertArrayEquals(expected.toByteArray(), wav);
        assertEquals(44 + 2 * recording.frames(), wav.length);
        var reaches = Pattern.compile("(src|href|url\\()=?[\"']?(?!data:)[a-z]+:").matcher(page);
        assertFalse(reaches.find(), "nothing comes from elsewhere");
        assertTrue(page.contains("prefers-color-scheme: dark"));
        assertTrue(page.contains("“slow down”") || page.contains("slow down"), "its words");
    }

    @Test
    void whateverSomebodySaidStaysWords() throws Exception {
        var document = parsed(page(story(EVIL)));
        assertEquals(0, document.getElementsByTagName("script").getLength());
        assertEquals(0, document.getElementsByTagName("b").getLength());
        var quoted = document.getElementsByTagName("blockquote").item(0).getTextContent();
        assertEquals(EVIL.replace('\u0000', '\uFFFD').replace('\u0007', '\uFFFD'), quoted);
    }

    @Test
    void theWinnerIsToldInWordsNotByColourAlone() throws Exception {
        var plain = story("One.");
        var casts = plain.comparison().casts();
        var verdict = Verdict.NONE.choose("One.", casts.getFirst()).choose(casts.getFirst());
        var won =
                new Story(
                        plain.comparison(), verdict, new Blind(42, true), catalogue, plain.made());
        var document = parsed(page(won));
        var article = (Element) document.getElementsByTagName("article").item(0);
        assertTrue(article.getTextContent().contains("Winner"));
        assertTrue(document.getDocumentElement().getTextContent().contains("Winner over all"));
        assertTrue(
                document.getDocumentElement().getTextContent().contains("seed of the order: 42"));
    }

    @Test
    void theReportTellsTheSameToPrograms() throws Exception {
        var report = ComparisonReport.of(story("One."), _ -> null);
        var passage = (Map<?, ?>) ((List<?>) report.get("passages")).getFirst();
        var cells = (List<?>) passage.get("cells");
        var done = (Map<?, ?>) cells.get(0);
        var failed = (Map<?, ?>) cells.get(1);
        assertEquals("done", done.get("state"));
        assertEquals("req-42", done.get("requestId"));
        assertEquals(1.0, done.get("durationSeconds"));
        assertEquals("failed", failed.get("state"));
        assertEquals("RateLimited", ((Map<?, ?>) failed.get("failure")).get("kind"));
    }

    /// One voice that spoke, and one that was refused.
    private Story story(String text) throws Exception {
        var casts = List.of(cast("slt"), cast("kevin"));
        var comparison =
                Comparison.of(casts, ComparisonTest.passages(text), new Casting(catalogue));
        var sent = new ConcurrentLinkedQueue<StagedRun>();
        var workshop =
                new Workshop(
                        _ -> CompletableFuture.completedFuture(Optional.empty()),
                        (request, _) -> {
                            var run = new StagedRun(request);
                            sent.add(run);
                            act(run);
                            return run.run();
                        },
                        threads);
        comparison.makeAndWait(workshop, 2, _ -> Origin.FIRST, _ -> {});
        return new Story(
                comparison,
                Verdict.NONE,
                null,
                catalogue,
                ZonedDateTime.parse("2026-11-20T12:00:00Z"));
    }

    private static void act(StagedRun run) {
        try {
            if ("slt".equals(run.run().request().voice())) {
                run.answer(List.of());
                run.audio(1_000);
                run.finish();
            } else {
                var words = ProviderWords.said("slow down <please>");
                run.fail(RunState.FAILED, new SpeechFailure.RateLimited(null, words));
            }
        } catch (studio.timbre.speech.SpeechException e) {
            throw new AssertionError(e);
        }
    }

    private static Cast cast(String voice) {
        return new Cast("offline", "mary", new FormValues(Map.of("voice", voice), null));
    }

    private static String page(Story story) throws Exception {
        var out = new StringWriter();
        new ComparisonPage(story, WavFile::write).write(out);
        return out.toString();
    }

    /// It is well-formed XML too, which is the stricter of the two.
    private static Document parsed(String page) throws Exception {
        var bytes = page.getBytes(StandardCharsets.UTF_8);
        assertTrue(page.startsWith("<!DOCTYPE html>\n<html lang=\"en\">"));
        assertFalse(Arrays.equals(bytes, new byte[0]));
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes));
    }
}
