// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.Json;

/// Takes a key out of a text in every form in which a server may repeat it, and whatever stands in
/// a header that carries keys.
public final class Redaction {
    private static final String GONE = "•••";
    private static final Pattern HEADERS =
            Pattern.compile(
                    "(?i)\\b(authorization|proxy-authorization|cookie|set-cookie|[a-z-]*api-key"
                            + "|ocp-apim-subscription-key)\\b(\"?\\s*[:=]\\s*\"?)[^\\r\\n\",;}]+");
    private static final Pattern BEARER = Pattern.compile("(?i)\\bbearer\\s+(?!token)[\\w.~+/=-]+");

    private final Set<String> forms;

    /// Knows what to hide.
    ///
    /// @param key null hides headers only
    public Redaction(@Nullable String key) {
        forms = key == null || key.isBlank() ? Set.of() : forms(key);
    }

    private static Set<String> forms(String key) {
        var bytes = key.getBytes(UTF_8);
        var forms = new LinkedHashSet<String>();
        forms.add(key);
        forms.add(URLEncoder.encode(key, UTF_8));
        forms.add(URLEncoder.encode(key, UTF_8).replace("+", "%20"));
        forms.add(Base64.getEncoder().encodeToString(bytes));
        forms.add(Base64.getUrlEncoder().encodeToString(bytes));
        forms.add(Base64.getEncoder().withoutPadding().encodeToString(bytes));
        forms.add(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        var quoted = Json.compact(key);
        forms.add(quoted.substring(1, quoted.length() - 1));
        return forms;
    }

    /// The text without the key, and otherwise as it is: speech may well be about cookies.
    String withoutKey(String text) {
        var clean = text;
        for (var form : forms) {
            clean = clean.replace(form, GONE);
        }
        return clean;
    }

    /// The text without the key and without what carries keys.
    public String clean(String text) {
        var clean = HEADERS.matcher(withoutKey(text)).replaceAll("$1$2" + GONE);
        return BEARER.matcher(clean).replaceAll("Bearer " + GONE);
    }
}
