// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Spoils an input: cuts it, flips bits, moves and repeats pieces, joins it with another, and puts
/// in what readers stumble over. The same for the same seed.
final class Spoiler {
    private static final int MOST_BYTES = 1 << 18;
    private static final List<byte[]> STUMBLES =
            List.of(
                    bytes("\0\0\0\0"),
                    bytes("\177\377\377\377"),
                    bytes("\200\0\0\0"),
                    bytes("\377\377\377\377\377\377\377\377"),
                    bytes("\177\377\377\377\377\377\377\377"),
                    bytes("\377\377\377\177"),
                    bytes("1e999999999"),
                    bytes("-1"),
                    bytes("9999999999999999999999"),
                    bytes("null"),
                    bytes("{"),
                    bytes("[[[[[[[[[[[[[[[["),
                    bytes("\""),
                    bytes("\\ud800"),
                    bytes("\r\n\r\n"),
                    bytes("--"),
                    bytes("$ref"),
                    bytes("(a+)+$"));

    private final List<byte[]> seeds;
    private final Random random;

    Spoiler(List<byte[]> seeds, Random random) {
        this.seeds = seeds;
        this.random = random;
    }

    byte[] next() {
        var seed = seeds.get(random.nextInt(seeds.size()));
        var bytes =
                random.nextInt(4) == 0
                        ? Arrays.copyOf(seed, random.nextInt(seed.length + 1))
                        : seed.clone();
        for (int changes = random.nextInt(10); changes > 0 && bytes.length > 0; changes--) {
            bytes = changed(bytes);
        }
        return bytes.length > MOST_BYTES ? Arrays.copyOf(bytes, MOST_BYTES) : bytes;
    }

    private byte[] changed(byte[] bytes) {
        int at = random.nextInt(random.nextBoolean() ? Math.min(200, bytes.length) : bytes.length);
        switch (random.nextInt(8)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes[at] = (byte) random.nextInt(256);
            case 2 -> {
                int end = Math.min(bytes.length, at + random.nextInt(64));
                Arrays.fill(bytes, at, end, (byte) -random.nextInt(2));
            }
            case 3 -> {
                var piece = STUMBLES.get(random.nextInt(STUMBLES.size()));
                int count = Math.min(piece.length, bytes.length - at);
                System.arraycopy(piece, 0, bytes, at, count);
            }
            case 4 -> {
                return joined(bytes, at, STUMBLES.get(random.nextInt(STUMBLES.size())), at);
            }
            case 5 -> {
                var other = seeds.get(random.nextInt(seeds.size()));
                int from = random.nextInt(other.length);
                int to = Math.min(other.length, from + random.nextInt(1 << 12));
                return joined(bytes, at, Arrays.copyOfRange(other, from, to), at);
            }
            case 6 -> {
                return joined(
                        bytes, at, new byte[0], Math.min(bytes.length, at + random.nextInt(300)));
            }
            default -> {
                int from = random.nextInt(bytes.length);
                int count = Math.min(random.nextInt(500), bytes.length - Math.max(at, from));
                System.arraycopy(bytes.clone(), from, bytes, at, count);
            }
        }
        return bytes;
    }

    /// The beginning, something else, and the rest.
    private static byte[] joined(byte[] bytes, int end, byte[] middle, int rest) {
        var out = Arrays.copyOf(bytes, end + middle.length + bytes.length - rest);
        System.arraycopy(middle, 0, out, end, middle.length);
        System.arraycopy(bytes, rest, out, end + middle.length, bytes.length - rest);
        return out;
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }
}
