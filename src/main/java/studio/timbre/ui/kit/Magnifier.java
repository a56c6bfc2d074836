// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.kit;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/// Shows its content larger than it is, laid out anew in what room is left, and with it what pops
/// up above it; never so large that less than the least room is left.
public final class Magnifier extends Region {
    private static final double LEAST_WIDTH = 1024;
    private static final double LEAST_HEIGHT = 700;

    private final Region content;
    private final Scale scale = new Scale(1, 1, 0, 0);
    private final DoubleProperty wanted = new SimpleDoubleProperty(1);

    public Magnifier(Region content) {
        this.content = content;
        content.getTransforms().add(scale);
        getChildren().add(content);
        wanted.subscribe(this::requestLayout);
        Window.getWindows()
                .addListener(
                        (ListChangeListener<Window>)
                                change -> {
                                    while (change.next()) {
                                        change.getAddedSubList().forEach(this::magnify);
                                    }
                                });
    }

    /// How many times as large it should be, at least 1.
    public DoubleProperty wantedProperty() {
        return wanted;
    }

    /// How many times as large it is.
    public double factor() {
        return scale.getX();
    }

    @Override
    protected void layoutChildren() {
        double room = Math.min(getWidth() / LEAST_WIDTH, getHeight() / LEAST_HEIGHT);
        double factor = Math.max(1, Math.min(wanted.get(), room));
        scale.setX(factor);
        scale.setY(factor);
        content.resizeRelocate(0, 0, getWidth() / factor, getHeight() / factor);
        // A scroll pane keeps a picture of its content, which is blurred where it lies between
        // pixels.
        content.lookupAll(".viewport").forEach(each -> each.setCache(factor == 1));
    }

    private void magnify(Window window) {
        if (window instanceof PopupWindow popup && isOurs(popup.getOwnerWindow())) {
            for (var child : popup.getScene().getRoot().getChildrenUnmodifiable()) {
                child.getTransforms().setAll(scale);
            }
        }
    }

    private boolean isOurs(Window owner) {
        return owner instanceof PopupWindow below
                ? isOurs(below.getOwnerWindow())
                : getScene() != null && owner.equals(getScene().getWindow());
    }
}
