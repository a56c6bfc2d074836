// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.form;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Where a model's requests go.
///
/// @param url as documented; an account may put another base before its path
/// @param webSocket the same for a WebSocket, if there is one
/// @param upload where voice samples go, if anywhere
public record Endpoint(
        String method, URI url, Encoding encoding, @Nullable URI webSocket, @Nullable URI upload) {

    /// No request leaves this machine.
    public static final Endpoint LOCAL =
            new Endpoint("", URI.create("local:this-machine"), Encoding.JSON, null, null);

    /// Whether no request leaves this machine.
    public boolean local() {
        return url.isOpaque();
    }

    /// How the body is written.
    public enum Encoding {
        /// `application/json`.
        JSON,
        /// `multipart/form-data`.
        MULTIPART
    }
}
