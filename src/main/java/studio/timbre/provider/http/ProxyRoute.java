// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which way requests leave this machine. What is on this machine, such as the sandbox, is always
/// asked straight. Two routes are equal if they lead the same way, so that a connection which was
/// opened on another one is not used again.
public final class ProxyRoute extends ProxySelector {
    /// Through no proxy.
    public static final ProxyRoute STRAIGHT = new ProxyRoute("straight", null);

    private final String name;
    private final @Nullable ProxySelector selector;

    private ProxyRoute(String name, @Nullable ProxySelector selector) {
        this.name = name;
        this.selector = selector;
    }

    /// Through this HTTP proxy.
    ///
    /// @param port 1 to 65535
    public static ProxyRoute through(String host, int port) {
        return new ProxyRoute(
                host + ":" + port,
                ProxySelector.of(InetSocketAddress.createUnresolved(host, port)));
    }

    /// As the environment says (`https_proxy`, `http_proxy`, `no_proxy`), else the system.
    public static ProxyRoute system() {
        var environment = System.getenv();
        if (Environment.speaks(environment)) {
            return new ProxyRoute("environment", new Environment(environment));
        }
        // Read once, when the class behind the default is loaded: nobody asked for it before.
        System.setProperty("java.net.useSystemProxies", "true");
        return new ProxyRoute("system", ProxySelector.getDefault());
    }

    @Override
    public List<Proxy> select(URI address) {
        return selector == null || isHere(address.getHost())
                ? List.of(Proxy.NO_PROXY)
                : selector.select(address);
    }

    private static boolean isHere(@Nullable String host) {
        var name = Objects.requireNonNullElse(host, "").toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || literal(name).map(InetAddress::isLoopbackAddress).orElse(false);
    }

    /// An address that needs nobody to look it up.
    private static Optional<InetAddress> literal(String host) {
        try {
            return Optional.of(InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public void connectFailed(URI address, SocketAddress proxy, IOException why) {
        if (selector != null) {
            selector.connectFailed(address, proxy, why);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProxyRoute route && route.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
