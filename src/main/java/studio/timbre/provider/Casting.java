// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider;

import studio.timbre.form.Cast;
import studio.timbre.form.Requests;
import studio.timbre.form.Validator;
import studio.timbre.form.Violation;
import studio.timbre.language.Messages;
import studio.timbre.speech.ProviderWords;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.SpeechRequest;

/// Makes the request that a text means in the mouth of a cast.
public final class Casting {
    private final Catalogue catalogue;

    public Casting(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// The request, ready to be sent.
    ///
    /// @throws SpeechException `NotFound` if the provider or the model is gone, `Refused` if the
    ///   model's form does not take the values or the text
    public SpeechRequest request(Cast cast, String text) throws SpeechException {
        var model =
                catalogue
                        .provider(cast.provider())
                        .flatMap(entry -> entry.speaker(cast.model()))
                        .orElseThrow(() -> gone(cast));
        var schema = catalogue.schema(cast.provider(), cast.model()).orElseThrow(() -> gone(cast));
        for (var violation : Validator.check(schema, cast.values(), text)) {
            if (violation.isError()) {
                throw refused(violation);
            }
        }
        return Requests.of(schema, model, text, cast.values());
    }

    private static SpeechException gone(Cast cast) {
        var words = Messages.text("cast.gone", cast.model(), cast.provider());
        return new SpeechException(new SpeechFailure.NotFound(ProviderWords.said(words)));
    }

    private static SpeechException refused(Violation violation) {
        var words = Messages.text(violation.key(), violation.arguments().toArray());
        return new SpeechException(
                new SpeechFailure.Refused(violation.field(), ProviderWords.said(words)));
    }
}
