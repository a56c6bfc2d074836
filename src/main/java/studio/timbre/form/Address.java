// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.form;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a request goes when an account has a base address of its own.
public final class Address {
    private static final Pattern VERSION = Pattern.compile("v\\d+");

    private Address() {}

    /// Puts the base before the documented path, in place of scheme, host and port:
    /// `http://127.0.0.1:8080/x` and `https://a.example/v1/audio/speech` make
    /// `http://127.0.0.1:8080/x/v1/audio/speech`.
    ///
    /// What the end of the base and the start of the documented path have in common is said once,
    /// and a base that ends in a version goes on behind the documented version: people copy a base
    /// with `/v1` or without. The query of a base is dropped.
    ///
    /// @param base null: as documented
    public static URI at(URI documented, @Nullable URI base) {
        if (base == null) {
            return documented;
        }
        var path = new ArrayList<>(segments(base));
        var rest = segments(documented);
        path.addAll(rest.subList(said(path, rest), rest.size()));
        return URI.create(
                scheme(documented, base)
                        + "://"
                        + base.getRawAuthority()
                        + "/"
                        + String.join("/", path));
    }

    private static int said(List<String> base, List<String> documented) {
        for (var common = Math.min(base.size(), documented.size()); common > 0; common--) {
            if (base.subList(base.size() - common, base.size())
                    .equals(documented.subList(0, common))) {
                return common;
            }
        }
        return !base.isEmpty() && VERSION.matcher(base.getLast()).matches()
                ? documented.indexOf(base.getLast()) + 1
                : 0;
    }

    private static String scheme(URI documented, URI base) {
        var socket = documented.getScheme().startsWith("ws");
        return switch (base.getScheme()) {
            case "http", "ws" -> socket ? "ws" : "http";
            default -> socket ? "wss" : "https";
        };
    }

    private static List<String> segments(URI address) {
        var path = address.getRawPath() == null ? "" : address.getRawPath();
        return Arrays.stream(path.split("/", -1)).filter(part -> !part.isEmpty()).toList();
    }
}
