// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import org.jspecify.annotations.Nullable;

/// Something that a server says while audio comes.
sealed interface Event {
    /// Words, most likely JSON.
    record Words(String text) implements Event {}

    /// The audio itself, or a part of it.
    @SuppressWarnings("ArrayRecordComponent")
    record Sound(byte[] bytes) implements Event {}

    /// The end of a WebSocket, with its code and the reason if there is one (RFC 6455, 7.4).
    record Farewell(int code, @Nullable String reason) implements Event {}
}
