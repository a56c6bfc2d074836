// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.form;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.Field;
import studio.timbre.form.Violation;
import studio.timbre.provider.SoundLength;

/// Measures a sound as soon as somebody chooses it, so that one that is too long is known before it
/// is sent.
///
/// @param background where it is measured
/// @param fx the FX thread
public record LengthCheck(SoundLength lengths, Executor background, Executor fx) {
    /// For forms that take no sound.
    public static final LengthCheck NONE =
            new LengthCheck(SoundLength.UNKNOWN, Runnable::run, Runnable::run);

    /// Measures a file if the field limits how long it may be, and returns at once.
    ///
    /// @param place what the violation calls the field
    /// @param found gets what is wrong, or null, on the FX thread
    void check(Field.File field, String place, String file, Consumer<@Nullable Violation> found) {
        var most = field.maxSeconds();
        if (most != null) {
            background.execute(() -> {
                var wrong =
                        length(file)
                                .filter(length -> length.toMillis() > most * 1_000)
                                .map(length -> tooLong(place, length, most))
                                .orElse(null);
                fx.execute(() -> found.accept(wrong));
            });
        }
    }

    private Optional<Duration> length(String file) {
        try {
            var path = Path.of(file);
            return Files.isRegularFile(path) ? lengths.of(path) : Optional.empty();
        } catch (InvalidPathException e) {
            // The validator says so.
            return Optional.empty();
        }
    }

    private static Violation tooLong(String place, Duration length, double most) {
        return new Violation(place, "form.longSound", length.toMillis() / 1e3, most);
    }
}
