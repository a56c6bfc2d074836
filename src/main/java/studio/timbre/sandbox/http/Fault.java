// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.http;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// What the server can do wrong when asked to, written in lower case with hyphens.
public enum Fault {
    /// Milliseconds to wait before the answer begins.
    DELAY_FIRST,
    /// Milliseconds to wait before each further piece of the body.
    DELAY_CHUNK,
    /// Bytes of body after which the connection is closed.
    CUT_AFTER,
    /// Bytes of body after which the connection is reset; without a number, instead of an answer.
    RESET,
    /// Bytes of body after which nothing more comes, ever.
    STALL_AFTER,
    /// Sends the body in pieces of odd length that split samples, lines and characters.
    ODD_CHUNKS,
    /// Milliseconds to wait before each byte of the answer, head and body; 1000 without a number.
    SLOW_LORIS,
    /// Milliseconds to wait before each KiB of the request is read; 100 without a number.
    SLOW_UPLOAD,
    /// A number that is none stands where the length of the second chunk should.
    BAD_CHUNK,
    /// Says Content-Length: 3 beside Transfer-Encoding: chunked.
    TE_AND_CL,
    /// Neither chunks nor a length: the end of the connection is the end of the body.
    UNFRAMED,
    /// Ends the connection in the middle of the head.
    CUT_HEAD,
    /// What to say as Content-Type, whatever the body is.
    TYPE,
    /// The status to refuse the request with, in the provider's own shape.
    STATUS,
    /// The value of Retry-After on any answer.
    RETRY_AFTER,
    /// How many requests the faults beside it are for, where they stand for all; 1 without a
    /// number.
    TIMES,
    /// Status 200 with the provider's error as its body.
    JSON_200_ERROR,
    /// Status 200 with a web page as its body.
    HTML,
    /// Where to send the client instead of answering, with 302 or the status given beside it.
    REDIRECT,
    /// MiB of zeros to answer with, packed; 1024 without a number.
    GZIP_BOMB,
    /// How many audio events come before an error event; 1 without a number.
    ERROR_IN_SSE,
    /// Ends a stream of events or frames without saying that it is complete.
    NO_DONE,
    /// Ends the lines of events with `cr` or `crlf` instead of LF.
    SSE_LINES,
    /// Starts a stream of events with a byte order mark and a comment.
    SSE_BOM,
    /// Ends the last event with the end of the stream instead of an empty line.
    SSE_NO_BLANK,
    /// MiB of nonsense to send in one event or one WebSocket message before the sound; 100 without
    /// a number.
    OVERSIZE,
    /// Puts a character that is none of base64 into the first audio event.
    BAD_BASE64,
    /// The rate in hertz to claim instead of the true one; 16000 without a number.
    WRONG_RATE,
    /// The format to send instead of the one asked for and claimed; wav without a name, pcm where
    /// wav was asked for.
    WRONG_FORMAT,
    /// The WebSocket close code to end with instead of completing; 1011 without a number.
    CLOSE,
    /// Sends ten WebSocket pings before each binary frame.
    PING_FLOOD,
    /// Sends each WebSocket binary message in three frames.
    FRAGMENTS,
    /// How the answer comes where a provider has several ways: `redirect`, `link`, `raw` or `ack`.
    ANSWER;

    private static final Set<Fault> WORDS =
            EnumSet.of(TYPE, RETRY_AFTER, REDIRECT, SSE_LINES, WRONG_FORMAT, ANSWER);

    /// Whether it can be asked for with a value.
    boolean takes(String value) {
        return WORDS.contains(this) || value.matches("\\d{0,9}");
    }

    /// The name as a header says it, such as `delay-first`.
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The fault of that name.
    ///
    /// @throws IllegalArgumentException if there is none
    static Fault named(String wireName) {
        for (var fault : values()) {
            if (fault.wireName().equals(wireName)) {
                return fault;
            }
        }
        throw new IllegalArgumentException("the sandbox has no fault named " + wireName);
    }
}
