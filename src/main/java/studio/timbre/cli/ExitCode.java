// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import studio.timbre.speech.RunState;
import studio.timbre.speech.SpeechFailure;

/// What the shell is told about how it went.
final class ExitCode {
    static final int DONE = 0;
    static final int USAGE = 2;
    static final int UNAUTHORIZED = 3;
    static final int QUOTA_SPENT = 4;
    static final int RATE_LIMITED = 5;
    static final int REFUSED = 6;
    static final int UNREACHABLE = 7;
    static final int INCOMPLETE = 8;
    static final int NO_AUDIO = 9;
    static final int NO_OUTPUT_DEVICE = 10;
    static final int UNWRITABLE = 11;

    static final int DAMAGED = 12;

    /// 128 and the number of SIGINT, as shells count it.
    static final int CANCELLED = 130;

    private ExitCode() {}

    /// What a failure means for the shell. A take that broke off and was kept is always 8, but for
    /// a full disk and the user's own wish.
    static int of(RunState state, SpeechFailure failure) {
        return switch (failure) {
            case SpeechFailure.Cancelled _ -> CANCELLED;
            case SpeechFailure.StoreUnwritable _, SpeechFailure.StoreTooNew _ -> UNWRITABLE;
            case SpeechFailure.TakeDamaged _ -> DAMAGED;
            case SpeechFailure.NoOutputDevice _ -> NO_OUTPUT_DEVICE;
            case SpeechFailure other when state == RunState.INCOMPLETE -> INCOMPLETE;
            case SpeechFailure.Unauthorized _ -> UNAUTHORIZED;
            case SpeechFailure.QuotaSpent _ -> QUOTA_SPENT;
            case SpeechFailure.RateLimited _ -> RATE_LIMITED;
            case SpeechFailure.Refused _, SpeechFailure.NotFound _ -> REFUSED;
            case SpeechFailure.ProviderDown _,
                    SpeechFailure.Unreachable _,
                    SpeechFailure.EngineFailed _ ->
                    UNREACHABLE;
            case SpeechFailure.StreamBroken _ -> INCOMPLETE;
            case SpeechFailure.NoAudio _, SpeechFailure.UnknownFormat _ -> NO_AUDIO;
        };
    }
}
