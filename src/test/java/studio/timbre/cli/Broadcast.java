// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import studio.timbre.provider.http.Talk;
import studio.timbre.sandbox.sound.ToneEngine;

/// A faultless answer, byte by byte as it goes over the wire, that knows how much sound a client
/// has heard after each of its bytes.
final class Broadcast {
    /// How many frames it says.
    static final int FRAMES = 4_800;

    static final String OK = "HTTP/1.1 200 OK\r\nx-request-id: req-7\r\n";
    private static final int PIECE = 1_600;

    private final ByteArrayOutputStream wire = new ByteArrayOutputStream();
    private final List<Integer> heard = new ArrayList<>(List.of(0));
    private int head;
    private int end;

    /// Bare samples in chunks.
    static Broadcast chunked() {
        var answer = new Broadcast();
        answer.silent(OK + "Content-Type: audio/pcm\r\nTransfer-Encoding: chunked\r\n\r\n");
        answer.head = answer.wire.size();
        for (var piece : pieces()) {
            answer.silent(Integer.toHexString(piece.length) + "\r\n");
            answer.sound(piece);
            answer.silent("\r\n");
        }
        answer.silent("0\r\n\r\n");
        answer.end = answer.wire.size();
        return answer;
    }

    /// Events in chunks.
    static Broadcast events() {
        var answer = new Broadcast();
        answer.silent(OK + "Content-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
        answer.head = answer.wire.size();
        for (var piece : pieces()) {
            answer.chunk(event(piece));
            answer.heard.set(answer.wire.size() - 2, answer.last() + piece.length);
            answer.heard.set(answer.wire.size() - 1, answer.heard.get(answer.wire.size() - 2));
            answer.heard.set(answer.wire.size(), answer.heard.get(answer.wire.size() - 2));
        }
        answer.chunk(done());
        answer.end = answer.wire.size() - 2;
        answer.silent("0\r\n\r\n");
        return answer;
    }

    /// Frames of a WebSocket; the handshake is not among them.
    static Broadcast frames() {
        var answer = new Broadcast();
        for (var piece : pieces()) {
            answer.silent(Talk.head(0x82, piece.length));
            answer.sound(piece);
        }
        var complete = "{\"type\":\"complete\"}".getBytes(UTF_8);
        answer.silent(Talk.head(0x81, complete.length));
        answer.silent(complete);
        answer.end = answer.wire.size();
        return answer;
    }

    /// The sound, cut into the pieces in which it is sent.
    static List<byte[]> pieces() {
        var all = sound(FRAMES);
        var pieces = new ArrayList<byte[]>();
        for (int at = 0; at < all.length; at += PIECE) {
            pieces.add(Arrays.copyOfRange(all, at, at + PIECE));
        }
        return pieces;
    }

    /// The first samples of the tone that counts.
    static byte[] sound(int frames) {
        var bytes = new byte[2 * frames];
        for (int i = 0; i < frames; i++) {
            bytes[2 * i] = (byte) ToneEngine.sample(i);
            bytes[2 * i + 1] = (byte) (ToneEngine.sample(i) >> 8);
        }
        return bytes;
    }

    static String event(byte[] sound) {
        return "data: {\"type\":\"speech.audio.delta\",\"audio\":\"%s\"}\n\n"
                .formatted(Base64.getEncoder().encodeToString(sound));
    }

    static String done() {
        return "data: {\"type\":\"speech.audio.done\",\"usage\":{\"total_tokens\":5}}\n\n";
    }

    byte[] wire() {
        return wire.toByteArray();
    }

    /// Where the body begins.
    int head() {
        return head;
    }

    /// How many bytes must come before nothing is missing.
    int end() {
        return end;
    }

    /// How many whole frames a client has after so many bytes.
    long frames(int bytes) {
        return heard.get(bytes) / 2;
    }

    private int last() {
        return heard.get(heard.size() - 4);
    }

    private void chunk(String text) {
        silent(Integer.toHexString(text.length()) + "\r\n" + text + "\r\n");
    }

    private void silent(String text) {
        silent(text.getBytes(UTF_8));
    }

    private void silent(byte[] bytes) {
        for (byte one : bytes) {
            wire.write(one);
            heard.add(heard.getLast());
        }
    }

    private void sound(byte[] bytes) {
        for (byte one : bytes) {
            wire.write(one);
            heard.add(heard.getLast() + 1);
        }
    }
}
