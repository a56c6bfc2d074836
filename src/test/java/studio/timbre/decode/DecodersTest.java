// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import studio.timbre.audio.AudioType;
import studio.timbre.audio.FakeEncodedAudio;
import studio.timbre.audio.FakeSink;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

@Timeout(60)
class DecodersTest {
    /// Without FFmpeg, so that only what we decode ourselves is taken.
    private static final Decoders DECODERS = new Decoders(Runnable::run, Optional::empty);

    private static final String ALONE = ", which needs FFmpeg, and there is none on this machine";
    private static final byte[] WAV = WavBytes.speech().data(0, WavBytes.noise(10_000)).bytes();

    @Test
    void theBytesWinOverThePromise() throws SpeechException {
        for (var promised : new String[] {"pcm", "mp3", "wav", null}) {
            var audio = new FakeEncodedAudio(promised, WAV).inReadsOf(() -> 1);
            var detected = DECODERS.detect(audio);
            assertEquals("wav", detected.format());
            assertEquals(12, audio.taken());
            var sink = new FakeSink();
            detected.decoder().decode(detected.audio(), sink);
            assertArrayEquals(WavBytes.noise(10_000), sink.bytes());
        }
    }

    @Test
    void plainSamplesAreKnownAsSoonAsTheyCanBeNothingElse() throws SpeechException {
        assertEquals(2, taken(0x34, 0x12, 0, 0, 0, 0, 0, 0));
        assertEquals(2, taken(0xFF, 0xFF, 0xFF, 0xFF, 0xFE, 0xFF, 0xFF, 0xFF));
        assertEquals(5, taken(0, 0, 0, 0, 0, 0, 0, 0));
        assertEquals(1, taken(0x01, 0));
    }

    private static int taken(int... bytes) throws SpeechException {
        var start = new byte[100];
        for (int i = 0; i < bytes.length; i++) {
            start[i] = (byte) bytes[i];
        }
        var audio = new FakeEncodedAudio("pcm", start).inReadsOf(() -> 1);
        assertEquals("pcm", DECODERS.detect(audio).format());
        return audio.taken();
    }

    @Test
    void aFrameSyncAloneDoesNotMakeSamplesAnMp3() throws SpeechException {
        var samples = new byte[40_000];
        for (int seed = 0; seed < 200; seed++) {
            new Random(seed).nextBytes(samples);
            samples[0] = (byte) 0xFF;
            samples[1] = (byte) 0xFB;
            samples[2] = (byte) 0x90;
            assertEquals("pcm", DECODERS.detect(new FakeEncodedAudio("pcm", samples)).format());
        }
    }

    @Test
    void framesThatFollowEachOtherAreAnMp3WhateverWasPromised() {
        var frames = new byte[417 * 5];
        for (int at = 0; at < frames.length; at += 417) {
            System.arraycopy(new byte[] {-1, -5, (byte) 0x90, 0}, 0, frames, at, 4);
        }
        assertEquals("MP3" + ALONE, found("pcm", frames));
        assertEquals("MP3" + ALONE, found(null, Arrays.copyOf(frames, 900)));
    }

    @Test
    void anErrorPageIsNeverPlayed() {
        assertEquals("JSON text", found("pcm", "{\"error\":{\"message\":\"no\"}}"));
        assertEquals("JSON text", found("pcm", " \n[{\"code\":500}]"));
        assertEquals(
                "a web page", found("wav", "<!DOCTYPE html><html><head><title>Sign in</title>"));
        assertEquals(
                "text",
                found(
                        "pcm",
                        "Bad gateway: the upstream server took far too long to answer, sorry"));
        assertEquals("text", found("mp3", "出错了"));
    }

    @Test
    void otherFormatsAreCalledByTheirNames() {
        assertEquals("FLAC of 1 bits at 0 Hz", found("wav", "fLaC\0\0\0\42" + "\0".repeat(50)));
        assertEquals(
                "Ogg Opus" + ALONE,
                found("pcm", "OggS" + "\0".repeat(22) + "\1\23OpusHead" + "\1".repeat(30)));
        assertEquals(
                "Ogg" + ALONE,
                found("pcm", "OggS" + "\0".repeat(22) + "\1\36\1vorbis\0" + "\1".repeat(30)));
        assertEquals(
                "MPEG-4 audio (M4A)" + ALONE, found("pcm", "\0\0\0\34ftypM4A " + "\0".repeat(50)));
        assertEquals(
                "MP3" + ALONE,
                found(null, "ID3\4\0\0\0\0\0\12" + "\0".repeat(10) + "\u00ff\u00fb\u0090\0"));
        assertEquals(
                "AAC" + ALONE,
                found(null, "ID3\4\0\0\0\0\0\12" + "\0".repeat(10) + "\u00ff\u00f1\u0050\0"));
        assertEquals("compressed data (gzip)", found("pcm", "\37\u008b\10\0\0\0\0\0\0"));
        assertEquals("no format we know, beginning 01 02 03", found("mp3", "\1\2\3"));
    }

    @Test
    void nothingAtAllIsNoAudio() {
        var thrown =
                assertThrows(
                        SpeechException.class,
                        () -> DECODERS.detect(new FakeEncodedAudio("pcm", new byte[0])));
        var failure = assertInstanceOf(SpeechFailure.NoAudio.class, thrown.failure());
        assertEquals("req-1", failure.words().requestId());
    }

    @Test
    void twentyThousandSpoiltStreamsEndWithNothingButADeclaredFailure() {
        var random = new Random(20_261_120);
        var seeds =
                new byte[][] {
                    WAV,
                    new WavBytes("RF64", 0)
                            .chunk("ds64", new byte[28])
                            .format(3, 2, 8_000, 64)
                            .data(9, WAV)
                            .bytes(),
                    new WavBytes("RIFX", 0).extensible(7, 8, 8_000, 8).data(0, WAV).bytes(),
                    latin("OggS" + "\0".repeat(22) + "\1\23OpusHead" + "\1".repeat(300)),
                    latin("ID3\4\0\0\0\0\0\12" + "\0".repeat(10) + "\u00ff\u00fb\u0090\0"),
                    latin("{\"error\": \"" + "x".repeat(500) + "\"}"),
                    new byte[500]
                };
        var formats = new String[] {"pcm", "wav", "mp3", null};
        int decoded = 0;
        for (int i = 0; i < 20_000; i++) {
            var bytes = spoil(seeds[i % seeds.length], random);
            var type =
                    new AudioType(
                            formats[i % 4],
                            i % 3 == 0 ? "audio/L16;rate=" + i : null,
                            FakeEncodedAudio.SPEECH);
            var sink = new FakeSink();
            try {
                var detected =
                        DECODERS.detect(
                                new FakeEncodedAudio(type, bytes)
                                        .inReadsOf(() -> 1 + random.nextInt(99)));
                detected.decoder().decode(detected.audio(), sink);
                decoded++;
            } catch (SpeechException e) {
                assertInstanceOf(SpeechFailure.class, e.failure());
            }
        }
        assertEquals(0.5, decoded / 20_000.0, 0.4, "neither all refused nor all taken");
    }

    private static byte[] spoil(byte[] seed, Random random) {
        var bytes =
                Arrays.copyOf(
                        seed, random.nextInt(4) == 0 ? random.nextInt(seed.length) : seed.length);
        for (int flips = random.nextInt(12); flips > 0 && bytes.length > 0; flips--) {
            int at = random.nextInt(Math.min(bytes.length, random.nextBoolean() ? 80 : 1000));
            bytes[at] =
                    (byte)
                            (random.nextBoolean()
                                    ? random.nextInt(256)
                                    : bytes[at] ^ 1 << random.nextInt(8));
        }
        return bytes;
    }

    private static String found(String promised, String start) {
        var latin = start.codePoints().allMatch(c -> c < 256);
        return found(promised, latin ? latin(start) : start.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String found(String promised, byte[] bytes) {
        var audio = new FakeEncodedAudio(promised, bytes).inReadsOf(() -> 3);
        var thrown =
                assertThrows(
                        SpeechException.class,
                        () -> {
                            var detected = DECODERS.detect(audio);
                            detected.decoder().decode(detected.audio(), new FakeSink());
                        });
        return assertInstanceOf(SpeechFailure.UnknownFormat.class, thrown.failure()).found();
    }
}
