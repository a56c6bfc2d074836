// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.settings;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/// An address as somebody types it.
///
/// @param base null: none was typed, so the documented one is meant
/// @param problem the key of a sentence, if this cannot be used; else null
/// @param open whether others on the way can read along
record WebAddress(@Nullable URI base, @Nullable String problem, boolean open) {

    static WebAddress of(String typed) {
        var text = typed.strip();
        if (text.isEmpty()) {
            return new WebAddress(null, null, false);
        }
        try {
            var base = new URI(text);
            var scheme = String.valueOf(base.getScheme());
            if (!scheme.matches("https?") || base.getHost() == null) {
                return new WebAddress(null, "settings.address.scheme", false);
            }
            if (base.getUserInfo() != null) {
                return new WebAddress(null, "settings.address.secret", false);
            }
            return new WebAddress(base, null, scheme.equals("http") && !here(base.getHost()));
        } catch (URISyntaxException e) {
            return new WebAddress(null, "settings.address.scheme", false);
        }
    }

    private static boolean here(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }
}
