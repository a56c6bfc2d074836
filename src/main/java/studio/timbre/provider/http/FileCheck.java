// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import studio.timbre.form.Field;
import studio.timbre.form.FormSchema;
import studio.timbre.language.Messages;
import studio.timbre.provider.SoundLength;
import studio.timbre.speech.ProviderWords;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// Looks at the files of a request before anything is sent: whether they are there, and whether
/// they are what the form says and no longer.
record FileCheck(SoundLength lengths) {

    /// Looks at one file.
    ///
    /// @param field the wire name of its field, which the failure names
    /// @throws SpeechException `Refused` if it cannot go like this
    void check(String field, Path file, Optional<Field.File> form) throws SpeechException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw refused(field, "http.noFile", file);
        }
        if (form.isEmpty()) {
            return;
        }
        var accept = form.get().accept();
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (!accept.isEmpty() && !accept.contains(name.substring(name.lastIndexOf('.') + 1))) {
            throw refused(
                    field, "http.wrongFile", String.join(", ", accept.stream().sorted().toList()));
        }
        var most = form.get().maxSeconds();
        var length = most == null ? Optional.<Duration>empty() : lengths.of(file);
        if (most != null && length.isPresent() && length.get().toMillis() > most * 1_000) {
            throw refused(field, "http.longFile", length.get().toMillis() / 1e3, most);
        }
    }

    /// The fields of a form that take a file.
    static Stream<Field.File> files(FormSchema schema) {
        return schema.fields().stream()
                .filter(Field.File.class::isInstance)
                .map(Field.File.class::cast);
    }

    private static SpeechException refused(String field, String key, Object... arguments) {
        return new SpeechException(
                new SpeechFailure.Refused(
                        field, ProviderWords.said(Messages.text(key, arguments))));
    }
}
