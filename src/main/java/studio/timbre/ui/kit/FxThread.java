// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.kit;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/// The one door to the FX thread.
public final class FxThread implements Executor {
    @Override
    public void execute(Runnable work) {
        if (Platform.isFxApplicationThread()) {
            work.run();
        } else {
            Platform.runLater(work);
        }
    }
}
