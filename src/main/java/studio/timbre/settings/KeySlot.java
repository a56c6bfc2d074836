// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

import java.net.URI;
import java.util.Locale;

/// Where one key lies in a vault: the account that it belongs to, and the origin that it was
/// entered for. Another origin is another slot, so that a key never follows a changed address.
///
/// @param account the account's id
/// @param origin as [#origin] writes it
public record KeySlot(String account, String origin) {

    /// Scheme, host and port of an address (RFC 6454, 4), such as `https://router.example` or
    /// `http://127.0.0.1:8880`.
    public static String origin(URI address) {
        var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        var host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        int port = address.getPort();
        boolean usual = port == -1 || port == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + host + (usual ? "" : ":" + port);
    }

    /// What the slot is called in a store that knows one name only.
    String name() {
        return account + " " + origin;
    }
}
