// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.sandbox;

import java.util.Locale;
import studio.timbre.language.Messages;

/// What a user can let go wrong in the sandbox.
public enum SandboxFault {
    NONE(""),
    UNAUTHORIZED("status=401"),
    QUOTA_SPENT("status=402"),
    NOT_FOUND("status=404"),
    RATE_LIMITED("status=429"),
    RATE_LIMITED_FOR_A_WHILE("status=429,retry-after=5"),
    BROKEN("status=500"),
    BAD_GATEWAY("status=502"),
    UNAVAILABLE("status=503"),
    CUT("cut-after=60000"),
    SLOW("delay-first=2000,delay-chunk=400");

    private final String wire;

    SandboxFault(String wire) {
        this.wire = wire;
    }

    /// As the sandbox reads it.
    String wire() {
        return wire;
    }

    /// As a person reads it.
    String words() {
        return Messages.text("sandbox.fault." + name().toLowerCase(Locale.ROOT));
    }
}
