// SPDX-License-Identifier: GPL-3.0-or-later
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The icon as each system wants it. Its pictures are those of the window, which `draw-icons` makes
/// of `assets/timbre.svg`.
final class Icons {
    static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);

    /// Types of Apple's icon files that hold a PNG, with its size in pixels.
    private static final Map<String, Integer> APPLE =
            new TreeMap<>(Map.of(
                    "icp4", 16, "icp5", 32, "icp6", 64, "ic07", 128, "ic08", 256, "ic09", 512,
                    "ic11", 32, "ic12", 64, "ic13", 256, "ic14", 512));

    private Icons() {}

    /// Of this size in pixels.
    static Path png(Place place, int size) {
        return place.folder("src/main/resources/studio/timbre/ui/icon/timbre-" + size + ".png");
    }

    /// What jpackage takes on this system.
    static Path file(Place place) {
        return switch (Platform.HERE) {
            case LINUX -> png(place, 512);
            case MAC -> place.dist().resolve("timbre.icns");
            case WINDOWS -> place.dist().resolve("timbre.ico");
        };
    }

    static void make(Place place) throws IOException {
        switch (Platform.HERE) {
            case LINUX -> {}
            case MAC -> Files.write(file(place), icns(place));
            case WINDOWS -> Files.write(file(place), ico(place));
        }
    }

    /// Apple's: a head with the length of all, then each picture after its type and length.
    static byte[] icns(Place place) throws IOException {
        var body = new ByteArrayOutputStream();
        var out = new DataOutputStream(body);
        for (var type : APPLE.entrySet()) {
            var picture = Files.readAllBytes(png(place, type.getValue()));
            out.writeBytes(type.getKey());
            out.writeInt(8 + picture.length);
            out.write(picture);
        }
        return ByteBuffer.allocate(8 + body.size())
                .put("icns".getBytes(StandardCharsets.US_ASCII))
                .putInt(8 + body.size())
                .put(body.toByteArray())
                .array();
    }

    /// Microsoft's: a directory of pictures of up to 256 pixels, each a PNG.
    static byte[] ico(Place place) throws IOException {
        var sizes = SIZES.stream().filter(size -> size <= 256).toList();
        var directory = ByteBuffer.allocate(6 + 16 * sizes.size()).order(ByteOrder.LITTLE_ENDIAN);
        directory.putShort((short) 0).putShort((short) 1).putShort((short) sizes.size());
        var pictures = new ByteArrayOutputStream();
        for (int size : sizes) {
            var picture = Files.readAllBytes(png(place, size));
            // A side of 256 is written as 0.
            directory.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0);
            directory.putShort((short) 1).putShort((short) 32);
            directory.putInt(picture.length).putInt(directory.capacity() + pictures.size());
            pictures.write(picture);
        }
        var all = new ByteArrayOutputStream();
        all.write(directory.array());
        pictures.writeTo(all);
        return all.toByteArray();
    }
}
