// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.kit;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/// How well the words of a window stand out from what is behind them, by the colours that its style
/// sheets gave them. FX thread only.
public final class Contrast {
    /// WCAG 2.2, success criterion 1.4.3.
    public static final double WORDS = 4.5;

    /// WCAG 2.2, success criterion 1.4.6, which the look in high contrast keeps.
    public static final double STRONG_WORDS = 7;

    /// WCAG 2.2, success criterion 1.4.11.
    static final double ICONS = 3;

    private Contrast() {}

    /// Words and icons that stand out too little. Those of disabled controls may.
    ///
    /// @param words how much words have to stand out; icons always have to by 3
    public static List<String> faint(Parent root, double words) {
        return Names.shown(root)
                .filter(node -> node instanceof Text text && !text.getText().isBlank())
                .filter(node -> !node.isDisabled())
                .map(Text.class::cast)
                .filter(text -> text.getFill() instanceof Color)
                .filter(text -> of(text) < (text instanceof FontIcon ? ICONS : words))
                .map(Contrast::words)
                .distinct()
                .toList();
    }

    private static String words(Text text) {
        return String.format(
                Locale.ROOT,
                "contrast %.2f: “%s” in %s, %s on %s",
                of(text),
                text.getText(),
                Names.of(text.getParent()),
                text.getFill(),
                behind(text));
    }

    private static double of(Text text) {
        var paper = behind(text);
        return ratio(over((Color) text.getFill(), paper), paper);
    }

    /// WCAG 2.2, "contrast ratio": 1 to 21.
    static double ratio(Color one, Color other) {
        double bright = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (bright + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    /// All the backgrounds a node lies on, the nearest on top.
    private static Color behind(Node node) {
        var around = new ArrayDeque<Region>();
        for (Node each = node; each != null; each = each.getParent()) {
            if (each instanceof Region region) {
                around.push(region);
            }
        }
        var colour = Color.WHITE;
        for (var region : around) {
            if (region.getBackground() != null) {
                for (var fill : region.getBackground().getFills()) {
                    colour = under(fill, colour);
                }
            }
        }
        return colour;
    }

    private static Color under(BackgroundFill fill, Color below) {
        return fill.getFill() instanceof Color top ? over(top, below) : below;
    }

    private static Color over(Color top, Color below) {
        return below.interpolate(
                Color.color(top.getRed(), top.getGreen(), top.getBlue()), top.getOpacity());
    }
}
