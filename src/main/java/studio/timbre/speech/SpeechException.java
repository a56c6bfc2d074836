// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.speech;

import org.jspecify.annotations.Nullable;

/// Carries a [SpeechFailure] from the station where it happened to the one who tells the user.
public final class SpeechException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient SpeechFailure failure;

    public SpeechException(SpeechFailure failure) {
        this(failure, null);
    }

    /// Says why, and what it came from.
    ///
    /// @param cause the foreign exception, for the log only
    public SpeechException(SpeechFailure failure, @Nullable Throwable cause) {
        super(failure.toString(), cause);
        this.failure = failure;
    }

    public SpeechFailure failure() {
        return failure;
    }
}
