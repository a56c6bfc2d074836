// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.takes;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import studio.timbre.form.Cast;
import studio.timbre.speech.Origin;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.synthesis.SynthesisRun;

/// What one does with a take outside of its panel.
///
/// @param hear lets it be heard and seen
/// @param recast puts provider, model and values back into the form
/// @param remake sends its request once more
/// @param price about what that costs, in words; empty if nobody knows
public record Outward(
        Consumer<SynthesisRun> hear,
        Consumer<Cast> recast,
        BiConsumer<SpeechRequest, Origin> remake,
        Function<SpeechRequest, String> price) {}
