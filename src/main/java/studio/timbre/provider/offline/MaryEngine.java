// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.offline;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import marytts.LocalMaryInterface;
import marytts.htsengine.HMMVoice;
import marytts.modules.synthesis.Voice;
import org.jspecify.annotations.Nullable;

/// MaryTTS with its voice `cmu-slt-hsmm`.
///
/// Mary plans the sentence (phones, durations, melody); the plan is then changed to the manner
/// asked for and handed to the vocoder, so that one synthesis gives sound and word times.
final class MaryEngine implements Engine {
    private static final int SAMPLE_RATE = 48_000;

    /// Held, since a logger nobody holds forgets its level: Mary tells of every phone otherwise.
    private static final Logger CHATTER = Logger.getLogger("marytts");

    /// Mary keeps what she is at in the process, not in an object: whoever lets her speak is alone.
    private static final ReentrantLock ALONE = new ReentrantLock(true);

    /// A sentence takes about a second; one that hangs keeps the others waiting no longer.
    private static final long PATIENCE_SECONDS = 20;

    private @Nullable LocalMaryInterface mary;
    private @Nullable MaryVocoder vocoder;

    @Override
    public int sampleRate() {
        return SAMPLE_RATE;
    }

    @Override
    public Spoken speak(String text, Manner manner) throws Exception {
        boolean alone = ALONE.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
        try {
            return spoken(text, manner);
        } finally {
            if (alone) {
                ALONE.unlock();
            }
        }
    }

    private Spoken spoken(String text, Manner manner) throws Exception {
        if (mary == null) {
            CHATTER.setLevel(Level.SEVERE);
            mary = new LocalMaryInterface();
            mary.setOutputType("ACOUSTPARAMS");
        }
        if (vocoder == null) {
            vocoder = new MaryVocoder((HMMVoice) Voice.getVoice("cmu-slt-hsmm"));
        }
        var plan = new MaryPlan(mary.generateXML(text));
        plan.stretch(1 / manner.speed());
        plan.sing(manner.pitch(), manner.liveliness());
        var samples = vocoder.sound(plan.elements(), manner.tract());
        return new Spoken(samples, plan.words((double) samples.length / SAMPLE_RATE));
    }
}
