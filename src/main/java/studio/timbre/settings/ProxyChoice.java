// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

/// Which way requests leave this machine.
///
/// @param host of the proxy; may be empty unless the way is `MANUAL`
/// @param port of the proxy, 1 to 65535
public record ProxyChoice(Way way, String host, int port) {
    static final ProxyChoice FRESH = new ProxyChoice(Way.SYSTEM, "", 8080);

    /// How it is chosen.
    public enum Way {
        /// As the system says.
        SYSTEM,
        /// Straight.
        NONE,
        /// Through this one.
        MANUAL
    }

    public ProxyChoice {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port " + port);
        }
        if (!host.matches("[\\w.:\\[\\]-]*") || (way == Way.MANUAL && host.isEmpty())) {
            throw new IllegalArgumentException("host " + host);
        }
    }
}
