// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import studio.timbre.settings.Shape;

/// Where the panels of a split pane meet: as the user left it. A divider follows the mouse however
/// large the window is shown; the split pane's own handling measures in pixels of the screen.
final class Division {
    private final SplitPane pane;
    private final String name;
    private final DoubleFunction<double[]> usual;
    private final ReadOnlyDoubleProperty size;
    private List<Double> parts = List.of();
    private boolean begun;
    private Consumer<UnaryOperator<Shape>> keep = _ -> {};
    private int held;
    private double beside;

    /// @param name of the pane in the settings
    /// @param usual how a pane of that width or height, in pixels, is divided as long as nobody
    ///   divided it otherwise
    Division(SplitPane pane, String name, DoubleFunction<double[]> usual) {
        this.pane = pane;
        this.name = name;
        this.usual = usual;
        boolean vertical = pane.getOrientation() == Orientation.VERTICAL;
        size = vertical ? pane.heightProperty() : pane.widthProperty();
        size.subscribe((_, _) -> begin());
        pane.getDividers().forEach(this::watch);
        pane.getDividers().addListener(this::change);
        pane.addEventFilter(
                MouseEvent.MOUSE_PRESSED,
                event -> {
                    held = isDivider(event) ? nearest(part(event)) : -1;
                    beside = held < 0 ? 0 : pane.getDividerPositions()[held] - part(event);
                });
        pane.addEventFilter(
                MouseEvent.MOUSE_DRAGGED,
                event -> {
                    if (held >= 0 && isDivider(event)) {
                        pane.setDividerPosition(held, part(event) + beside);
                        event.consume();
                    }
                });
    }

    /// Whether it is one of this pane, and not of one that lies in it.
    private boolean isDivider(MouseEvent event) {
        Node node = event.getTarget() instanceof Node target ? target : null;
        while (node != null && !node.getStyleClass().contains("split-pane-divider")) {
            node = node.getParent();
        }
        return node != null && pane.equals(node.getParent());
    }

    private double part(MouseEvent event) {
        var point = pane.sceneToLocal(event.getSceneX(), event.getSceneY());
        boolean vertical = pane.getOrientation() == Orientation.VERTICAL;
        return (vertical ? point.getY() : point.getX()) / size.get();
    }

    private int nearest(double part) {
        var parts = pane.getDividerPositions();
        int nearest = 0;
        for (int i = 1; i < parts.length; i++) {
            if (Math.abs(parts[i] - part) < Math.abs(parts[nearest] - part)) {
                nearest = i;
            }
        }
        return nearest;
    }

    /// Divides it as it was left, and tells from now on how it is.
    ///
    /// @param tell takes what changes of the window's shape
    void begin(Shape left, Consumer<UnaryOperator<Shape>> tell) {
        keep = tell;
        parts = left.dividers().getOrDefault(name, parts);
        divide();
    }

    /// There is room to divide.
    private void begin() {
        if (!begun && size.get() > 0) {
            begun = true;
            divide();
        }
    }

    /// Divides it as it was the last time there were as many panels in it.
    private void divide() {
        int dividers = pane.getDividers().size();
        if (begun && dividers > 0) {
            pane.setDividerPositions(
                    parts.size() == dividers
                            ? parts.stream().mapToDouble(Double::doubleValue).toArray()
                            : usual.apply(size.get()));
        }
    }

    private void change(ListChangeListener.Change<? extends SplitPane.Divider> change) {
        divide();
        while (change.next()) {
            change.getAddedSubList().forEach(this::watch);
        }
    }

    private void watch(SplitPane.Divider divider) {
        divider.positionProperty().subscribe((_, _) -> look());
    }

    private void look() {
        if (!begun) {
            return;
        }
        var now = new ArrayList<Double>();
        for (double part : pane.getDividerPositions()) {
            now.add(Math.clamp(part, 0, 1));
        }
        parts = now;
        keep.accept(shape -> shape.withDividers(name, now));
    }
}
