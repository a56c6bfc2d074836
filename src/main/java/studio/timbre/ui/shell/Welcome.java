// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import java.util.List;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import studio.timbre.language.Messages;
import studio.timbre.settings.SavedSettings;
import studio.timbre.ui.kit.Action;

/// Shows what is where: to who never saw it by itself, and to who asks for it.
final class Welcome {
    private final SavedSettings settings;
    private List<Action> actions = List.of();
    private StackPane view = new StackPane();

    Welcome(SavedSettings settings) {
        this.settings = settings;
    }

    /// Says where it is shown.
    ///
    /// @param all what can be done in the window, by which keys
    void over(StackPane window, List<Action> all) {
        view = window;
        actions = all;
    }

    Action action() {
        return Action.of(
                Messages.text("section.window"),
                "show-around",
                Messages.text("guide.title"),
                MaterialDesignM.MAP_MARKER_QUESTION_OUTLINE,
                this::show);
    }

    /// Shows it to who has not seen it yet.
    void begin() {
        if (!settings.now().shape().shownAround()) {
            show();
        }
    }

    private void show() {
        close();
        view.getChildren().add(new Guide(actions, this::dismiss));
    }

    private void dismiss() {
        close();
        settings.change(all -> all.shaped(shape -> shape.withShownAround(true)));
    }

    private void close() {
        view.getChildren().removeIf(Guide.class::isInstance);
    }
}
