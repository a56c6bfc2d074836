// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.kit;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/// Keeps pictures of panels where their author looks at them.
final class Pictures {
    static final Path FOLDER = Path.of("target", "pictures");

    private Pictures() {}

    static void write(Image image, String name) {
        write(drawn(image), name);
    }

    /// What a window shows, and the menus and tooltips over it. FX thread only.
    ///
    /// @param scale how many dots lie beside each other where there is one pixel
    static BufferedImage of(Stage stage, double scale) {
        var parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(scale, scale));
        var picture = drawn(stage.getScene().getRoot().snapshot(parameters, null));
        var pen = picture.createGraphics();
        for (var window : Window.getWindows()) {
            if (window instanceof PopupWindow popup) {
                parameters.setFill(Color.TRANSPARENT);
                var above = drawn(popup.getScene().getRoot().snapshot(parameters, null));
                int x = (int) ((popup.getX() - stage.getX()) * scale);
                int y = (int) ((popup.getY() - stage.getY()) * scale);
                pen.drawImage(above, x, y, null);
            }
        }
        pen.dispose();
        return picture;
    }

    private static BufferedImage drawn(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        return copy;
    }

    static void write(BufferedImage picture, String name) {
        try {
            Files.createDirectories(FOLDER);
            ImageIO.write(picture, "png", FOLDER.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
