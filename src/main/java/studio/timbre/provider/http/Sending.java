// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import okhttp3.Call;
import okhttp3.EventListener;
import studio.timbre.speech.Attempt;

/// Watches one call, to know what left this machine.
final class Sending extends EventListener {
    private final Attempt attempt;
    private final boolean billable;
    private volatile boolean whole;

    /// Counts into the attempt.
    ///
    /// @param billable whether the provider does work for it; fetching what is ready does not count
    Sending(Attempt attempt, boolean billable) {
        this.attempt = attempt;
        this.billable = billable;
    }

    Attempt attempt() {
        return attempt;
    }

    /// Whether the whole request was sent.
    boolean whole() {
        return whole;
    }

    @Override
    public void requestHeadersStart(Call call) {
        if (billable) {
            attempt.sent();
        }
    }

    @Override
    public void requestBodyEnd(Call call, long byteCount) {
        whole = true;
    }
}
