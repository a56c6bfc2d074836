// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.kit;

import com.sun.javafx.tk.TKClipboard;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/// A file that somebody drags in from outside; no robot can do that.
public final class Dropped {
    private Dropped() {}

    /// Drags a file over a node and lets it fall there. Called by the test's thread.
    public static void on(Node node, Path file) {
        FxDriver.run(() -> {
            var board = board(file);
            fire(node, DragEvent.DRAG_OVER, board);
            fire(node, DragEvent.DRAG_DROPPED, board);
        });
    }

    private static Dragboard board(Path file) {
        var files = List.of(file.toFile());
        var dragged =
                Proxy.newProxyInstance(
                        Dropped.class.getClassLoader(),
                        new Class<?>[] {TKClipboard.class},
                        (_, method, arguments) ->
                                switch (method.getName()) {
                                    case "getTransferModes" -> Set.of(TransferMode.COPY);
                                    case "getContentTypes" -> Set.of(DataFormat.FILES);
                                    case "hasContent" -> DataFormat.FILES.equals(arguments[0]);
                                    case "getContent" ->
                                            DataFormat.FILES.equals(arguments[0]) ? files : null;
                                    default -> throw new AssertionError(method);
                                });
        try {
            var maker = Dragboard.class.getDeclaredConstructor(TKClipboard.class);
            maker.setAccessible(true);
            return maker.newInstance(dragged);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static void fire(Node node, EventType<DragEvent> type, Dragboard board) {
        Event.fireEvent(
                node,
                new DragEvent(
                        null, node, type, board, 1, 1, 1, 1, TransferMode.COPY, null, node, null));
    }
}
