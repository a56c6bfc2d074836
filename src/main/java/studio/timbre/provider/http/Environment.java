// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/// The proxies that the environment names, as curl and its kin read them.
final class Environment extends ProxySelector {
    private final Map<String, String> variables;

    Environment(Map<String, String> variables) {
        this.variables = variables;
    }

    /// Whether it names any.
    static boolean speaks(Map<String, String> variables) {
        return Stream.of("https_proxy", "http_proxy", "all_proxy")
                .anyMatch(name -> !said(variables, name).isEmpty());
    }

    private static String said(Map<String, String> variables, String name) {
        var large = variables.getOrDefault(name.toUpperCase(Locale.ROOT), "");
        return variables.getOrDefault(name, large).strip();
    }

    @Override
    public List<Proxy> select(URI address) {
        var host = Objects.requireNonNullElse(address.getHost(), "");
        var own = said(variables, address.getScheme() + "_proxy");
        var proxy = proxy(own.isEmpty() ? said(variables, "all_proxy") : own);
        return List.of(proxy == null || spared(host) ? Proxy.NO_PROXY : proxy);
    }

    private boolean spared(String host) {
        return Stream.of(said(variables, "no_proxy").split("[,\\s]+"))
                .map(each -> each.startsWith("*.") ? each.substring(1) : each)
                .anyMatch(each ->
                        each.equals("*")
                                || host.equalsIgnoreCase(each)
                                || (!each.isEmpty() && within(host, each)));
    }

    private static boolean within(String host, String domain) {
        var end = domain.startsWith(".") ? domain : "." + domain;
        return host.toLowerCase(Locale.ROOT).endsWith(end.toLowerCase(Locale.ROOT));
    }

    private static @Nullable Proxy proxy(String text) {
        var url = HttpUrl.parse(text.contains("://") ? text : "http://" + text);
        return url == null
                ? null
                : new Proxy(
                        Proxy.Type.HTTP,
                        InetSocketAddress.createUnresolved(url.host(), url.port()));
    }

    @Override
    public void connectFailed(URI address, SocketAddress proxy, IOException why) {
        // The request fails of it, and says so.
    }
}
