// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import java.time.Duration;

/// How patient we are with a server, and how much we take from it.
///
/// @param connect how long a connection may take
/// @param answer how long a server may think before it answers
/// @param patience how long it may then send fewer than `floorBytes`
/// @param floorBytes what it must send within `patience`; stops a server that drips
/// @param whole how long the whole exchange may take
/// @param maxBytes the longest answer that we read
/// @param pauses how long a request is held back, in all, where a server asks for it; zero: never
public record HttpProfile(
        Duration connect,
        Duration answer,
        Duration patience,
        long floorBytes,
        Duration whole,
        long maxBytes,
        Duration pauses) {

    public static final HttpProfile STANDARD =
            new HttpProfile(
                    Duration.ofSeconds(15),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(1),
                    512,
                    Duration.ofMinutes(30),
                    2L << 30,
                    Duration.ofMinutes(10));

    /// One that is never held back.
    public HttpProfile(
            Duration connect,
            Duration answer,
            Duration patience,
            long floorBytes,
            Duration whole,
            long maxBytes) {
        this(connect, answer, patience, floorBytes, whole, maxBytes, Duration.ZERO);
    }

    /// The same, held back for so long.
    public HttpProfile pausing(Duration longest) {
        return new HttpProfile(connect, answer, patience, floorBytes, whole, maxBytes, longest);
    }
}
