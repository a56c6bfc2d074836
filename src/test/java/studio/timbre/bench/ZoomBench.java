// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.bench;

import java.nio.file.Files;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import studio.timbre.audio.Columns;
import studio.timbre.audio.PcmFormat;
import studio.timbre.audio.Recording;
import studio.timbre.audio.SpeechLikeSound;
import studio.timbre.playback.FakePlayer;
import studio.timbre.ui.kit.Desk;
import studio.timbre.ui.kit.FrameClock;
import studio.timbre.ui.kit.FxDriver;
import studio.timbre.ui.waveform.WaveformView;
import studio.timbre.ui.waveform.WaveformViewModel;

/// Measures the time from frame to frame while ten hours are zoomed from all of it to single
/// samples and back, another zoom on every frame; beside it a drawing of the same columns by a line
/// each: the control, which must be over the limit. Needs 1.8 GB of temporary room, and a screen
/// (`-Dui.test.args=-Dprism.order=sw`): the headless one takes as long for a window as the drawing.
final class ZoomBench {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 260;
    private static final int HOURS = 10;
    private static final int FRAMES = 1_500;

    /// A line per column takes hundreds of milliseconds.
    private static final int CONTROL_FRAMES = 100;

    private static final double MOST_MILLIS = 4;
    private static final double STEP = Math.sqrt(2);

    private ZoomBench() {}

    static boolean run() throws Exception {
        var folder = Files.createTempDirectory("timbre-bench");
        try (var recording = new Recording(folder.resolve("sound"))) {
            recording.begin(new PcmFormat(SpeechLikeSound.RATE, 1));
            WaveformBench.pour(recording, HOURS);
            measure("warming up", waveform(recording), FRAMES);
            var ours = measure("zooming through 10 h", waveform(recording), FRAMES);
            var control = measure("control: a line per column", lines(recording), CONTROL_FRAMES);
            boolean smooth = ours.percentile(0.95) <= MOST_MILLIS;
            boolean slower = control.percentile(0.95) > MOST_MILLIS;
            System.out.printf(
                    "p95 %s %.0f ms; the control is %s%n",
                    smooth ? "within" : "OVER",
                    MOST_MILLIS,
                    slower ? "over it, as it must be" : "NOT over it: nothing was measured");
            return smooth && slower;
        } finally {
            Files.delete(folder);
        }
    }

    /// What is drawn, and what zooms it once per frame: closer if true.
    private record Scene(Parent view, Consumer<Boolean> zoom) {}

    private static FrameIntervals measure(String name, Supplier<Scene> made, int wanted)
            throws Exception {
        var scene = FxDriver.get(made::get);
        try (var window = FxDriver.show(scene::view, WIDTH, HEIGHT)) {
            var intervals = new FrameIntervals();
            int[] frames = {0};
            // Six octaves an eighth of the way: 24 octaves from ten hours to samples.
            var zooming =
                    FxDriver.get(() ->
                            new FrameClock()
                                    .each(() -> scene.zoom.accept(frames[0]++ / 48 % 2 == 0)));
            FxDriver.run(intervals::start);
            window.until("all frames", () -> FxDriver.get(() -> frames[0] > wanted));
            FxDriver.run(intervals::stop);
            FxDriver.run(zooming::unsubscribe);
            System.out.printf("%-28s %s%n", name, intervals);
            return intervals;
        }
    }

    private static Supplier<Scene> waveform(Recording recording) {
        return () -> {
            var desk = new Desk();
            var player = new FakePlayer(System::nanoTime);
            var model = new WaveformViewModel(desk, player, Runnable::run, System::nanoTime);
            desk.recordingProperty().set(recording);
            player.play(recording, recording.frames() / 3);
            player.pause();
            return new Scene(
                    new WaveformView(model, new FrameClock()),
                    closer -> {
                        if (closer) {
                            model.zoomIn();
                        } else {
                            model.zoomOut();
                        }
                    });
        };
    }

    private static Supplier<Scene> lines(Recording recording) {
        return () -> {
            var canvas = new Canvas(WIDTH, HEIGHT);
            var columns = new Columns();
            double[] scale = {(double) recording.frames() / WIDTH};
            return new Scene(
                    new Pane(canvas),
                    closer -> {
                        scale[0] *= closer ? 1 / STEP : STEP;
                        lines(canvas, columns, recording, scale[0]);
                    });
        };
    }

    private static void lines(Canvas canvas, Columns columns, Recording recording, double scale) {
        var pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, WIDTH, HEIGHT);
        pen.setStroke(Color.TEAL);
        long middle = (long) (recording.frames() / 3 / scale);
        columns.fold(recording, Math.max(0, middle - WIDTH / 2), scale, WIDTH);
        for (int i = 0; i < WIDTH; i++) {
            if (columns.sounds(i)) {
                pen.strokeLine(i + 0.5, y(columns.high(i)), i + 0.5, y(columns.low(i)));
            }
        }
    }

    private static double y(short sample) {
        return HEIGHT / 2.0 - sample * (HEIGHT / 2.0) / 32768;
    }
}
