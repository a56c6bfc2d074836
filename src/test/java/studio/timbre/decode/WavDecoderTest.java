// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.timbre.audio.FakeSink;
import studio.timbre.audio.PcmFormat;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

class WavDecoderTest extends DecoderContractTest {
    private static final byte[] SOUND = WavBytes.noise(50_000);

    @Override
    Decoder decoder() {
        return new WavDecoder();
    }

    @Override
    byte[] encoded() {
        return WavBytes.speech().data(0, SOUND).bytes();
    }

    @Override
    int enough() {
        return 46;
    }

    @Override
    int due(int whole, int cut) {
        return cut - 44 & ~1;
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 0x7000_0000L, 0x7FFF_FF9BL, 2_000_000_000, 0xFFFF_FFFFL})
    void aPlaceholderSizeIsPlayedToTheEndBitByBit(long size) throws SpeechException {
        var bytes =
                new WavBytes("RIFF", size)
                        .format(1, 1, 22_050, 16)
                        .chunk(
                                "LIST",
                                "INFOISFT\r\0\0\0Lavf59.27.100"
                                        .getBytes(StandardCharsets.ISO_8859_1))
                        .chunk("junk", new byte[5001])
                        .data(size, SOUND)
                        .bytes();
        var sink = decode(audio(bytes).inReadsOf(() -> 7));
        assertEquals(new PcmFormat(22_050, 1), sink.format());
        assertArrayEquals(SOUND, sink.bytes());
    }

    @Test
    void whatFollowsTheSamplesIsReadButNotPlayed() throws SpeechException {
        var bytes = WavBytes.speech().data(SOUND.length, SOUND).chunk("LIST", new byte[99]).bytes();
        var audio = audio(bytes);
        assertArrayEquals(SOUND, decode(audio).bytes());
        assertEquals(bytes.length, audio.taken());
    }

    @Test
    void aFileShorterThanItsHeaderSaysIsBrokenAfterItsLastSample() {
        var sink = new FakeSink();
        var audio = audio(WavBytes.speech().data(SOUND.length + 100, SOUND).bytes());
        var thrown = assertThrows(SpeechException.class, () -> decoder().decode(audio, sink));
        assertInstanceOf(SpeechFailure.StreamBroken.class, thrown.failure());
        assertArrayEquals(SOUND, sink.bytes());
    }

    @Test
    void halfASampleAtTheEndIsDropped() throws SpeechException {
        var odd = Arrays.copyOf(SOUND, 1001);
        assertArrayEquals(
                Arrays.copyOf(SOUND, 1000),
                decode(audio(WavBytes.speech().data(0, odd).bytes())).bytes());
    }

    @Test
    void everyCodingComesOutInSixteenBits() throws SpeechException {
        short[] expected = {0, 256, -256, 32_512, -32_768};
        assertArrayEquals(expected, coded(1, 8, new byte[] {-128, -127, 127, -1, 0}));
        assertArrayEquals(expected, coded(1, 24, numbers(3, expected, 8)));
        assertArrayEquals(expected, coded(1, 32, numbers(4, expected, 16)));
        var floats = ByteBuffer.allocate(20).order(ByteOrder.LITTLE_ENDIAN);
        var doubles = ByteBuffer.allocate(40).order(ByteOrder.LITTLE_ENDIAN);
        for (short sample : expected) {
            floats.putFloat(sample / 32_768f);
            doubles.putDouble(sample / 32_768.0);
        }
        assertArrayEquals(expected, coded(3, 32, floats.array()));
        assertArrayEquals(expected, coded(3, 64, doubles.array()));
    }

    @Test
    void floatsBeyondTheScaleAreClippedAndNoNumberIsSilence() throws SpeechException {
        var floats = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        floats.putFloat(1.5f).putFloat(-2).putFloat(Float.NaN).putFloat(1);
        assertArrayEquals(new short[] {32_767, -32_768, 0, 32_767}, coded(3, 32, floats.array()));
    }

    @Test
    void telephoneCodingsFollowTheirStandard() throws SpeechException {
        // ITU-T G.711, tables 1a and 2a: the largest, the smallest and a middle value of each sign.
        assertArrayEquals(
                new short[] {32_256, -32_256, 8, -8, 1056, -1056},
                coded(6, 8, new byte[] {(byte) 0xAA, 0x2A, (byte) 0xD5, 0x55, (byte) 0xE5, 0x65}));
        assertArrayEquals(
                new short[] {32_124, -32_124, 0, 0, 924, -924},
                coded(7, 8, new byte[] {(byte) 0x80, 0, (byte) 0xFF, 0x7F, (byte) 0xCF, 0x4F}));
    }

    @Test
    void extensibleHeadersAndBigEndianSistersAreRead() throws SpeechException {
        var wide = new WavBytes().extensible(1, 2, 48_000, 16).data(0, SOUND).bytes();
        var sink = decode(audio(wide));
        assertEquals(new PcmFormat(48_000, 2), sink.format());
        assertArrayEquals(SOUND, sink.bytes());

        var big = new WavBytes("RIFX", 0).format(1, 1, 24_000, 16).data(4, new byte[] {1, 2, 3, 4});
        assertArrayEquals(new byte[] {2, 1, 4, 3}, decode(audio(big.bytes())).bytes());

        var sixtyFour =
                new WavBytes("RF64", 0xFFFF_FFFFL)
                        .text("ds64")
                        .number(4, 28)
                        .number(8, 0)
                        .number(8, 4)
                        .number(8, 2)
                        .number(4, 0)
                        .format(1, 1, 24_000, 16)
                        .data(0xFFFF_FFFFL, new byte[] {1, 2, 3, 4})
                        .chunk("LIST", new byte[50]);
        assertArrayEquals(new byte[] {1, 2, 3, 4}, decode(audio(sixtyFour.bytes())).bytes());
    }

    @Test
    void filesWithSizesOfSixtyFourBitsAreHeardToTheLastSample() throws SpeechException {
        var format = new PcmFormat(48_000, 2);
        var real = Reference.encoded("wav", format, 2, "-rf64", "always");
        assertEquals("RF64", new String(real, 0, 4, StandardCharsets.ISO_8859_1));
        assertArrayEquals(Reference.sound(format, 2), decode(audio(real)).bytes());

        // A broadcast wave (ITU-R BS.2088): the same, and what it says of its tracks.
        int sizes = 12 + 8 + 28;
        var broadcast =
                new WavBytes("BW64", 0xFFFF_FFFFL)
                        .raw(Arrays.copyOfRange(real, 12, sizes))
                        .chunk("chna", new byte[44])
                        .chunk("axml", new byte[9_001])
                        .raw(Arrays.copyOfRange(real, sizes, real.length));
        assertArrayEquals(Reference.sound(format, 2), decode(audio(broadcast.bytes())).bytes());
    }

    @Test
    void ofManyChannelsTheFirstTwoAreHeard() throws SpeechException {
        var frames = new byte[] {1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0};
        var sink = decode(audio(new WavBytes().format(1, 3, 24_000, 16).data(0, frames).bytes()));
        assertEquals(2, sink.format().channels());
        assertArrayEquals(new short[] {1, 2, 4, 5}, sink.samples());
    }

    @Test
    void absurdHeadersAreNoSound() {
        refused(new WavBytes().format(1, 0, 24_000, 16));
        refused(new WavBytes().format(1, 1, 0, 16));
        refused(new WavBytes().format(1, 1, 4_000_000_000L, 16));
        refused(new WavBytes().format(1, 1000, 24_000, 16));
        refused(new WavBytes().format(0x55, 1, 24_000, 16));
        refused(new WavBytes().format(1, 1, 24_000, 0));
        refused(new WavBytes().chunk("fmt ", new byte[8]));
        refused(new WavBytes().text("LIST").number(4, 0xFFFF_FFF0L));
        refused(new WavBytes());
    }

    private void refused(WavBytes header) {
        var audio = audio(header.data(0, SOUND).bytes());
        var thrown =
                assertThrows(SpeechException.class, () -> decoder().decode(audio, new FakeSink()));
        assertInstanceOf(SpeechFailure.UnknownFormat.class, thrown.failure());
    }

    private short[] coded(int tag, int bits, byte[] samples) throws SpeechException {
        var bytes = new WavBytes().format(tag, 1, 24_000, bits).data(0, samples).bytes();
        return decode(audio(bytes).inReadsOf(() -> 5)).samples();
    }

    private static byte[] numbers(int width, short[] samples, int shift) {
        var out = new WavBytes();
        int header = out.bytes().length;
        IntStream.range(0, samples.length)
                .forEach(i -> out.number(width, (long) samples[i] << shift));
        var all = out.bytes();
        return Arrays.copyOfRange(all, header, all.length);
    }
}
