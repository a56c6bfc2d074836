// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.offline;

import com.sun.speech.freetts.Item;
import com.sun.speech.freetts.Relation;
import com.sun.speech.freetts.Token;
import com.sun.speech.freetts.Utterance;
import com.sun.speech.freetts.UtteranceProcessor;
import com.sun.speech.freetts.Voice;
import com.sun.speech.freetts.en.us.cmu_us_kal.KevinVoiceDirectory;
import com.sun.speech.freetts.relp.LPCResult;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// FreeTTS with its voice `kevin16`.
///
/// It has no setting for the size of the head: the sentence is said slower and lower, then played
/// faster, which moves only the resonances.
final class FreeTtsEngine implements Engine {
    private static final int SAMPLE_RATE = 16_000;
    private static final float CENTRE_HERTZ = 100;
    private static final float DEVIATION_HERTZ = 11;

    private @Nullable Voice voice;

    @Override
    public int sampleRate() {
        return SAMPLE_RATE;
    }

    @Override
    public Spoken speak(String text, Manner manner) throws Exception {
        var kevin = voice == null ? load() : voice;
        voice = kevin;
        double tract = manner.tract();
        kevin.setDurationStretch((float) (tract / manner.speed()));
        kevin.setPitch((float) (CENTRE_HERTZ * manner.pitch() / tract));
        kevin.setPitchRange((float) (DEVIATION_HERTZ * manner.liveliness()));
        var utterance = new Utterance(kevin, tokens(kevin, text));
        for (var processor : kevin.getUtteranceProcessors()) {
            ((UtteranceProcessor) processor).processUtterance(utterance);
        }
        if (!(utterance.getObject("target_lpcres") instanceof LPCResult sound)) {
            return new Spoken(new double[0], List.of());
        }
        var samples = Resampler.faster(samples(sound), tract);
        return new Spoken(samples, words(utterance, (double) samples.length / SAMPLE_RATE));
    }

    private static Voice load() {
        for (var candidate : new KevinVoiceDirectory().getVoices()) {
            if (candidate.getName().equals("kevin16")) {
                candidate.allocate();
                return candidate;
            }
        }
        throw new IllegalStateException("kevin16 is missing");
    }

    private static List<Token> tokens(Voice kevin, String text) {
        var tokenizer = kevin.getTokenizer();
        tokenizer.setInputText(text);
        var tokens = new ArrayList<Token>();
        while (tokenizer.hasMoreTokens()) {
            var token = tokenizer.getNextToken();
            if (token != null) {
                tokens.add(token);
            }
        }
        return tokens;
    }

    private static double[] samples(LPCResult sound) {
        var shorts = ByteBuffer.wrap(sound.getWaveSamples()).asShortBuffer();
        var samples = new double[shorts.remaining()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = shorts.get(i) / 32_768.0;
        }
        return samples;
    }

    private static List<Spoken.Word> words(Utterance utterance, double seconds) {
        var words = new ArrayList<Spoken.Word>();
        var last = utterance.getRelation(Relation.SEGMENT).getTail();
        double planned = (Float) last.findFeature("end");
        for (var token = utterance.getRelation(Relation.TOKEN).getHead();
                token != null;
                token = token.getNext()) {
            var first = token.getDaughter();
            var final_ = token.getLastDaughter();
            if (first == null || final_ == null) {
                continue;
            }
            double from = end(first, "R:SylStructure.daughter.daughter.R:Segment.p.end");
            double to = end(final_, "R:SylStructure.daughtern.daughtern.R:Segment.end");
            if (to > from) {
                words.add(
                        new Spoken.Word(
                                token.toString(),
                                from * seconds / planned,
                                to * seconds / planned));
            }
        }
        return words;
    }

    private static double end(Item word, String path) {
        return word.findFeature(path) instanceof Float seconds ? seconds : 0;
    }
}
