// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.form;

import java.util.Set;
import studio.timbre.speech.Transport;

/// How a field's value goes into the request.
///
/// @param path JSON pointer in the body, such as `/speed` or `/provider/options` (RFC 6901)
/// @param kind what it is turned into
/// @param always whether a value that equals the default is sent too
/// @param notOn transports on which the field does not exist
public record Wire(String path, Kind kind, boolean always, Set<Transport> notOn) {
    public Wire {
        notOn = Set.copyOf(notOn);
    }

    /// What a value is turned into.
    public enum Kind {
        /// As its type says.
        PLAIN,
        /// A whole number, whatever the form's type.
        INTEGER,
        /// JSON inside a string; an object on a WebSocket.
        JSON_STRING,
        /// The content of the file that the value names.
        FILE
    }
}
