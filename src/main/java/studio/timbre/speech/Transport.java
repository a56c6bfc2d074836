// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.speech;

/// How the audio travels from the provider to here.
public enum Transport {
    /// The audio file itself is the body of the answer; it may still arrive piece by piece.
    WHOLE,
    /// Server-sent events that carry the audio as base64.
    SSE,
    /// Binary frames over a WebSocket.
    WEBSOCKET
}
