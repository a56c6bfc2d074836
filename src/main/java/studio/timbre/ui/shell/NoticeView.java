// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import studio.timbre.language.Messages;
import studio.timbre.ui.kit.ActionButton;
import studio.timbre.ui.kit.Icons;

/// A notice that lies over something that can be missed for a while; there while there is one.
final class NoticeView extends VBox {
    private final Label what = new Label();
    private final Label more = new Label();
    private final ActionButton retry;

    NoticeView(ObjectProperty<@Nullable Notice> notice) {
        setId("notice");
        getStyleClass().add("notice");
        what.setId("notice-what");
        what.setWrapText(true);
        what.setMinHeight(USE_PREF_SIZE);
        what.getStyleClass().add("notice-what");
        more.setId("notice-more");
        more.setWrapText(true);
        more.setMinHeight(0);
        var words = new VBox(what, more);
        words.getStyleClass().add("notice-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        var copy =
                new ActionButton(
                        Messages.text("action.copyDetails"),
                        MaterialDesignC.CONTENT_COPY,
                        "",
                        () -> copy(notice.get()));
        copy.setId("copy-details");
        copy.setMinWidth(USE_PREF_SIZE);
        var dismiss =
                new ActionButton(
                                Messages.text("action.dismiss"),
                                MaterialDesignC.CLOSE,
                                "",
                                () -> notice.set(null))
                        .iconOnly();
        dismiss.setId("dismiss");
        retry =
                new ActionButton(
                        Messages.text("action.retry"),
                        MaterialDesignA.AUTORENEW,
                        "",
                        () -> retry(notice));
        retry.setId("retry");
        retry.setMinWidth(USE_PREF_SIZE);
        retry.managedProperty().bind(retry.visibleProperty());
        var icon = Icons.of(MaterialDesignA.ALERT_CIRCLE_OUTLINE);
        icon.getStyleClass().add("notice-icon");
        var head = new HBox(icon, words, dismiss);
        head.getStyleClass().add("notice-head");
        var actions = new HBox(retry, copy);
        actions.getStyleClass().add("notice-actions");
        getChildren().addAll(head, actions);
        setMaxHeight(USE_PREF_SIZE);
        notice.subscribe(this::show);
    }

    private void show(@Nullable Notice notice) {
        setVisible(notice != null);
        setManaged(notice != null);
        retry.setVisible(notice != null && notice.retry() != null);
        what.setText(notice == null ? "" : notice.what());
        more.setText(notice == null ? "" : String.join("\n", notice.more()));
    }

    private static void retry(ObjectProperty<@Nullable Notice> notice) {
        var now = notice.get();
        notice.set(null);
        var again = now == null ? null : now.retry();
        if (again != null) {
            again.run();
        }
    }

    private static void copy(@Nullable Notice notice) {
        if (notice != null) {
            var content = new ClipboardContent();
            content.putString(notice.details());
            Clipboard.getSystemClipboard().setContent(content);
        }
    }
}
