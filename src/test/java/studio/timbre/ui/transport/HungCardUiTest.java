// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.transport;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.timbre.audio.PcmFormat;
import studio.timbre.audio.Recording;
import studio.timbre.audio.SpeechLikeSound;
import studio.timbre.equipment.NeedsSoundCard;
import studio.timbre.equipment.Players;
import studio.timbre.equipment.Soon;
import studio.timbre.equipment.SoundCard;
import studio.timbre.playback.Player;
import studio.timbre.playback.PlayerState.Phase;
import studio.timbre.playback.SystemDevices;
import studio.timbre.ui.kit.Desk;
import studio.timbre.ui.kit.FrameClock;
import studio.timbre.ui.kit.FxDriver;
import studio.timbre.ui.kit.FxThread;

/// A window that plays on a sound card that hangs.
@NeedsSoundCard
class HungCardUiTest {
    private static final int LOOKS = 150;

    /// Between two looks: together they take 3 s.
    private static final Duration A_MOMENT = Duration.ofMillis(20);

    private static final long MOST_MILLIS = 100;

    @TempDir Path folder;
    private final Player player = Players.on(new SystemDevices());
    private Recording recording;
    private TransportView view;
    private FxDriver window;

    @BeforeEach
    void open() throws Exception {
        recording = new Recording(folder.resolve("sound"));
        recording.begin(new PcmFormat(SpeechLikeSound.RATE, 1));
        SpeechLikeSound.append(recording, 20);
        recording.finish();
        var desk = new Desk();
        var model =
                new TransportViewModel(
                        desk, player, Thread::startVirtualThread, new FxThread(), System::nanoTime);
        view = FxDriver.startedAnd(() -> new TransportView(model, new FrameClock()));
        window = FxDriver.show(() -> new VBox(view), 640, 130);
        FxDriver.run(() -> desk.recordingProperty().set(recording));
        window.settle();
    }

    @AfterEach
    void close() {
        FxDriver.run(view::close);
        window.close();
        player.close();
        recording.close();
    }

    /// Of a machine that is slow anyway no more is asked than three times what it needs without
    /// that.
    @Test
    void theWindowAnswersAtOnce() {
        press();
        Soon.until(() -> player.state().phase() == Phase.PLAYING);
        long before = slowestMillis();
        SoundCard.hang();
        try {
            long hung = slowestMillis();
            assertTrue(hung <= Math.max(MOST_MILLIS, 3 * before), hung + " ms, before " + before);
        } finally {
            SoundCard.goOn();
        }
        player.play(recording, 0);
        Soon.until(() -> player.state().phase() == Phase.PLAYING);
    }

    /// Presses what plays and pauses.
    private long slowestMillis() {
        long slowest = 0;
        for (int i = 0; i < LOOKS; i++) {
            Soon.after(A_MOMENT);
            long asked = System.nanoTime();
            press();
            slowest = Math.max(slowest, System.nanoTime() - asked);
        }
        return slowest / 1_000_000;
    }

    private void press() {
        FxDriver.run(() -> window.node("#play", Button.class).fire());
    }
}
