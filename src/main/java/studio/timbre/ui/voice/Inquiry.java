// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.voice;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import studio.timbre.language.FailureText;
import studio.timbre.language.Messages;
import studio.timbre.provider.Catalogue;
import studio.timbre.provider.ProviderEntry;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechModel;

/// Asks providers what they have, one at a time and off the FX thread.
public final class Inquiry {
    private final Catalogue catalogue;
    private final Executor background;
    private final Executor fx;
    private final ReadOnlyBooleanWrapper idle = new ReadOnlyBooleanWrapper(true);

    /// @param background where providers are asked
    /// @param fx the FX thread
    public Inquiry(Catalogue catalogue, Executor background, Executor fx) {
        this.catalogue = catalogue;
        this.background = background;
        this.fx = fx;
    }

    /// Whether nobody is being asked.
    ReadOnlyBooleanProperty idleProperty() {
        return idle.getReadOnlyProperty();
    }

    /// Asks, and returns at once.
    ///
    /// @param answered gets one sentence about what came of it, on the FX thread
    void ask(ProviderEntry provider, Consumer<String> answered) {
        idle.set(false);
        background.execute(() -> {
            var words = words(provider);
            fx.execute(() -> {
                idle.set(true);
                answered.accept(words);
            });
        });
    }

    /// Waits for voices that are not known yet, and returns at once.
    ///
    /// @param told runs on the FX thread; never, if they are known already
    void listing(SpeechModel model, Runnable told) {
        var listing = catalogue.listing(model.provider(), model.id());
        if (!listing.isDone()) {
            var _ = listing.thenRunAsync(told, fx);
        }
    }

    private String words(ProviderEntry provider) {
        try {
            return Messages.text(
                    switch (catalogue.refresh(provider.id())) {
                        case UNLISTED -> "voice.refresh.unlisted";
                        case SAME -> "voice.refresh.same";
                        case CHANGED -> "voice.refresh.changed";
                    },
                    provider.title());
        } catch (SpeechException e) {
            return String.join(" ", FailureText.of(e.failure()).lines());
        }
    }
}
