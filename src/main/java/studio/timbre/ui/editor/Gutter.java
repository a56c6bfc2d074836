// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.editor;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.geometry.Side;
import javafx.scene.Node;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.jspecify.annotations.Nullable;
import studio.timbre.project.Line;

/// The marks left of the text, one where each passage begins; speakers' names stand in another tone
/// than what is read. There while the script is spoken by passage.
final class Gutter {
    private static final List<String> NAME = List.of("speaker");

    private final StyleClassedTextArea area;
    private final PassageMenu menu;
    private final Set<PassageMark> marks = Collections.newSetFromMap(new WeakHashMap<>());
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final Map<Integer, Integer> names = new HashMap<>();
    private List<Line> lines = List.of();
    private @Nullable String heard;

    Gutter(StyleClassedTextArea area, PassageMenu menu) {
        this.area = area;
        this.menu = menu;
    }

    /// Shows how everything stands.
    ///
    /// @param nowHeard the key of the passage that is heard; null if none is
    void show(List<Line> now, @Nullable String nowHeard) {
        if (now.equals(lines) && Objects.equals(nowHeard, heard)) {
            return;
        }
        boolean other = !now.equals(lines);
        boolean there = lines.isEmpty() != now.isEmpty();
        lines = now;
        heard = nowHeard;
        if (other) {
            place();
        }
        if (there) {
            area.setParagraphGraphicFactory(now.isEmpty() ? null : this::mark);
        }
        marks.forEach(this::show);
    }

    /// Opens what can be done with the passage at the caret, or the one before it.
    void open() {
        for (int at = area.getCurrentParagraph(); at >= 0; at--) {
            var number = numbers.get(at);
            if (number != null) {
                var line = lines.get(number);
                area.getCaretBounds()
                        .ifPresent(where ->
                                menu.of(line).show(area, where.getMaxX(), where.getMaxY()));
                return;
            }
        }
    }

    private Node mark(int paragraph) {
        var mark =
                new PassageMark(
                        paragraph, (line, node) -> menu.of(line).show(node, Side.BOTTOM, 0, 0));
        marks.add(mark);
        show(mark);
        return mark;
    }

    private void show(PassageMark mark) {
        var number = numbers.get(mark.paragraph());
        var line = number == null ? null : lines.get(number);
        mark.show(
                line,
                number == null ? 0 : number + 1,
                line != null && line.passage().key().equals(heard));
    }

    /// Finds in which paragraph each passage begins.
    private void place() {
        numbers.clear();
        var before = new HashMap<>(names);
        names.clear();
        for (int i = 0; i < lines.size(); i++) {
            var passage = lines.get(i).passage();
            if (passage.end() > area.getLength()) {
                break;
            }
            var position = area.offsetToPosition(passage.start(), Bias.Backward);
            numbers.put(position.getMajor(), i);
            if (passage.speaker() != null) {
                names.put(position.getMajor(), position.getMinor());
            }
        }
        before.forEach((paragraph, length) -> {
            if (!length.equals(names.get(paragraph)) && paragraph < area.getParagraphs().size()) {
                tone(paragraph, length, List.of());
            }
        });
        names.forEach((paragraph, length) -> tone(paragraph, length, NAME));
    }

    private void tone(int paragraph, int length, List<String> style) {
        int end = Math.min(length, area.getParagraphLength(paragraph));
        if (end > 0 && !List.copyOf(area.getStyleAtPosition(paragraph, end - 1)).equals(style)) {
            area.setStyle(paragraph, 0, end, style);
        }
    }
}
