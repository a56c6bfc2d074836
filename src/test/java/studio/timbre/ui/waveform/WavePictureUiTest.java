// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.waveform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Random;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.timbre.audio.Columns;
import studio.timbre.audio.PcmFormat;
import studio.timbre.audio.Recording;
import studio.timbre.ui.kit.FxDriver;

class WavePictureUiTest {
    private static final int WIDTH = 300;
    private static final int HEIGHT = 200;
    private static final int RATE = 48_000;
    private static final WavePicture.Inks HEARD = new WavePicture.Inks(Color.RED, Color.RED);
    private static final WavePicture.Inks AHEAD = new WavePicture.Inks(Color.BLUE, Color.BLUE);

    /// A pixel, and what of one is too little to be seen.
    private static final double NEAR = 1.01;

    @TempDir Path folder;
    private Recording recording;

    @BeforeEach
    void open() throws Exception {
        recording = new Recording(folder.resolve("sound"));
        recording.begin(new PcmFormat(RATE, 1));
    }

    @AfterEach
    void close() {
        recording.close();
    }

    @ParameterizedTest
    @CsvSource({"40, 0", "40, 100000", "100.5, 0", "3000, 0"})
    void everyColumnReachesFromTheHighestToTheLowest(double framesPerPixel, double first)
            throws Exception {
        noise(1_000_000);
        var image = picture(first, framesPerPixel, 0);
        var columns = new Columns();
        columns.fold(recording, Math.round(first / framesPerPixel), framesPerPixel, WIDTH);
        for (int x = 0; x < WIDTH; x++) {
            assertEquals(y(columns.high(x)), edge(image, x, 0, 1), NEAR, "top of column " + x);
            assertEquals(y(columns.low(x)), edge(image, x, HEIGHT - 1, -1), NEAR, "bottom of " + x);
        }
    }

    @Test
    void aSteepSlopeIsOneLine() throws Exception {
        var step = samples(4 * WIDTH);
        for (int i = 0; i < 4 * WIDTH; i++) {
            step.putShort((short) (i < 2 * WIDTH ? -20_000 : 20_000));
        }
        recording.append(step.flip());
        var image = picture(0, 4, 0);
        int middle = WIDTH / 2;
        for (int y = (int) y(20_000) + 1; y < (int) y(-20_000) - 1; y++) {
            boolean left = image.getPixelReader().getColor(middle - 1, y).getOpacity() > 0.5;
            boolean right = image.getPixelReader().getColor(middle, y).getOpacity() > 0.5;
            assertTrue(left || right, "nothing at row " + y);
        }
    }

    @Test
    void whatWasHeardHasItsOwnInk() throws Exception {
        noise(100_000);
        var image = picture(0, 100_000.0 / WIDTH, 120);
        assertEquals(Color.RED, image.getPixelReader().getColor(119, HEIGHT / 2));
        assertEquals(Color.BLUE, image.getPixelReader().getColor(120, HEIGHT / 2));
    }

    /// As it is on a screen with one pixel for each of the layout.
    private WritableImage picture(double first, double framesPerPixel, double head) {
        return FxDriver.startedAnd(() -> {
            var canvas = new Canvas(WIDTH, HEIGHT);
            var picture = new WavePicture(canvas);
            picture.paint(recording, first, framesPerPixel, head, HEARD, AHEAD);
            picture.show();
            var plain = new SnapshotParameters();
            plain.setFill(Color.TRANSPARENT);
            return canvas.snapshot(plain, null);
        });
    }

    private void noise(int frames) throws Exception {
        var random = new Random(3);
        var bytes = samples(frames);
        for (int i = 0; i < frames; i++) {
            bytes.putShort((short) random.nextInt(-30_000, 30_000));
        }
        recording.append(bytes.flip());
    }

    private static ByteBuffer samples(int frames) {
        return ByteBuffer.allocate(2 * frames).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static double y(int sample) {
        return HEIGHT / 2.0 - sample / 32_768.0 * (HEIGHT / 2.0 - 4);
    }

    /// The first row, from one end, that has any ink.
    private static int edge(WritableImage image, int x, int from, int step) {
        int y = from;
        while (image.getPixelReader().getColor(x, y).getOpacity() == 0) {
            y += step;
        }
        return y;
    }
}
