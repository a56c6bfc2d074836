// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.offline;

import java.util.ArrayList;
import java.util.List;
import marytts.features.FeatureRegistry;
import marytts.htsengine.HMMVoice;
import marytts.htsengine.HTSParameterGeneration;
import marytts.htsengine.HTSVocoder;
import marytts.modules.HTSEngine;
import marytts.modules.TargetFeatureLister;
import org.w3c.dom.Element;

/// The sounding half of Mary: from a plan to samples, on the calling thread.
///
/// Mary's own way goes through a thread and a stream that clip, change their level when a loud
/// sample comes, and wait for ever if the one reads while the other died.
final class MaryVocoder extends HTSEngine {
    /// What a full-scale sample of this voice is in Mary's numbers; nothing there is limited to it.
    private static final double FULL_SCALE = 32_768;

    private final HMMVoice voice;
    private final double alpha;
    private final TargetFeatureLister lister = new TargetFeatureLister();

    MaryVocoder(HMMVoice voice) {
        this.voice = voice;
        alpha = voice.getHMMData().getAlpha();
    }

    /// Sounds the tokens and boundaries of a plan, and writes the durations that came true back
    /// into it.
    ///
    /// @param tract how far the resonances move up, as a ratio; done by the frequency warping of
    ///   the MLSA filter, whose slope at zero is (1 + alpha) / (1 - alpha)
    double[] sound(List<Element> elements, double tract) throws Exception {
        var model = voice.getHMMData();
        double slope = (1 + alpha) / (1 - alpha) / tract;
        model.setAlpha((slope - 1) / (slope + 1));
        var phones = new ArrayList<Element>();
        for (var element : elements) {
            phones.addAll(MaryPlan.sounding(element));
        }
        var names = model.getFeatureDefinition().getFeatureNames();
        var computer = FeatureRegistry.getTargetFeatureComputer(voice, names);
        var targets = lister.getListTargetFeatures(computer, phones);
        var utterance = processTargetList(targets, phones, model);
        var parameters = new HTSParameterGeneration();
        parameters.htsMaximumLikelihoodParameterGeneration(utterance, model);
        setRealisedProsody(phones, utterance);
        var samples =
                new HTSVocoder()
                        .htsMLSAVocoder(
                                parameters.getlf0Pst(),
                                parameters.getMcepPst(),
                                parameters.getStrPst(),
                                parameters.getMagPst(),
                                parameters.getVoicedArray(),
                                model,
                                null);
        for (int i = 0; i < samples.length; i++) {
            samples[i] /= FULL_SCALE;
        }
        return samples;
    }
}
