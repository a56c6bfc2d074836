// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.bench;

import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.util.Duration;
import studio.timbre.ui.FirstFrame;

/// A window with nothing in it, of the size of Timbre's: no JavaFX program starts faster. Says when
/// its first frame was drawn, and ends a second later.
public final class EmptyWindow extends Application {
    public static void main(String[] arguments) {
        launch(arguments);
    }

    @Override
    public void start(Stage stage) {
        var scene = new Scene(new Pane(), 1392, 828);
        stage.setScene(scene);
        stage.show();
        FirstFrame.then(() -> {
            long millis = FirstFrame.sinceTheProcessBegan().toMillis();
            System.out.println("First frame after " + millis + " ms");
            // Long enough for somebody to look what it took.
            var end = new PauseTransition(Duration.seconds(1));
            end.setOnFinished(event -> Platform.exit());
            end.play();
        });
    }
}
