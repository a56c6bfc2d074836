// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import studio.timbre.language.Messages;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// One step on the way to the audio: the request itself, or where a server sends us next. OkHttp
/// would follow by itself and take the text and foreign key headers along to strangers.
///
/// @param original whether the request itself goes there, with its body; else the audio is fetched
/// @param keyed whether the key goes along
/// @param secured whether we come from a place with TLS, so that nothing goes on without it
record Hop(HttpUrl url, boolean original, boolean keyed, boolean secured, int count) {
    private static final int MOST = 3;

    static Hop first(HttpUrl url) {
        return new Hop(url, true, true, false, 0);
    }

    /// Where a redirect leads (RFC 9110, 15.4).
    ///
    /// @param location the header as it came
    Hop redirected(int status, @Nullable String location) throws SpeechException {
        var target = target(location);
        boolean same = sameOrigin(target);
        boolean again = original && (status == 307 || status == 308);
        if (again && !same) {
            throw refused("http.redirectWithText", target.host());
        }
        return next(target, again, keyed && same);
    }

    /// Where a link in an answer leads.
    Hop linked(String link) throws SpeechException {
        return next(target(link), false, false);
    }

    /// The same step by another way.
    Hop at(HttpUrl other) {
        return new Hop(other, original, keyed, secured, count);
    }

    SpeechException refused(String key, String host) {
        return new SpeechException(new SpeechFailure.Unreachable(host, Messages.text(key), true));
    }

    private Hop next(HttpUrl target, boolean again, boolean withKey) throws SpeechException {
        if (count == MOST) {
            throw refused("http.redirectTooOften", target.host());
        }
        return new Hop(target, again, withKey, secured || url.isHttps(), count + 1);
    }

    private HttpUrl target(@Nullable String location) throws SpeechException {
        var target = location == null ? null : url.resolve(location);
        if (target == null) {
            throw refused("http.redirectNowhere", url.host());
        }
        return target;
    }

    private boolean sameOrigin(HttpUrl other) {
        return url.scheme().equals(other.scheme())
                && url.host().equals(other.host())
                && url.port() == other.port();
    }
}
