// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.bench;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import studio.timbre.audio.Columns;
import studio.timbre.audio.PcmFormat;
import studio.timbre.audio.Recording;
import studio.timbre.audio.SpeechLikeSound;
import studio.timbre.playback.FakePlayer;
import studio.timbre.speech.SpeechException;
import studio.timbre.ui.kit.Desk;
import studio.timbre.ui.kit.FrameClock;
import studio.timbre.ui.kit.FxDriver;
import studio.timbre.ui.waveform.WaveformView;
import studio.timbre.ui.waveform.WaveformViewModel;

/// Measures the pyramid ([PyramidBench]), zooming ([ZoomBench]), and the time from frame to frame
/// while three hours of sound arrive as fast as they can; beside it a window that draws nothing,
/// and a drawing that strokes a line per column: the control, which must be slower. Needs 2 GB of
/// temporary room.
///
/// Run by `mvn -Pbench -Dbench=waveform verify`.
final class WaveformBench {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 220;
    private static final int HOURS = 3;
    private static final double LONGEST_MILLIS = 50;

    private WaveformBench() {}

    static boolean run() throws Exception {
        boolean quick = PyramidBench.run();
        // Frames as fast as they can be drawn, not sixty a second.
        System.setProperty("javafx.animation.fullspeed", "true");
        FxDriver.startedAnd(() -> "");
        boolean zoomed = ZoomBench.run();
        return arriving() && quick && zoomed;
    }

    private static boolean arriving() throws Exception {
        measure("warming up", WaveformBench::waveform, 1);
        double[] empty = measure("nothing drawn", recording -> new Pane(), HOURS);
        double[] ours = measure("waveform", WaveformBench::waveform, HOURS);
        double[] control = measure("control: a line per column", WaveformBench::lines, HOURS);
        boolean smooth = last(ours) <= LONGEST_MILLIS;
        boolean slower = middle(control) > middle(ours) * 1.3;
        System.out.printf("longest beside nothing drawn: %.1f times%n", last(ours) / last(empty));
        System.out.printf(
                "longest interval %s %.0f ms; the control is %s%n",
                smooth ? "within" : "OVER",
                LONGEST_MILLIS,
                slower ? "slower, as it must be" : "NOT slower: nothing was measured");
        return smooth && slower;
    }

    /// @return milliseconds from frame to frame, sorted
    private static double[] measure(String name, Function<Recording, Parent> drawing, int hours)
            throws Exception {
        var folder = Files.createTempDirectory("timbre-bench");
        try (var recording = new Recording(folder.resolve("sound"))) {
            recording.begin(new PcmFormat(SpeechLikeSound.RATE, 1));
            var view = FxDriver.get(() -> drawing.apply(recording));
            try (var window = FxDriver.show(() -> view, WIDTH, HEIGHT)) {
                var intervals = new FrameIntervals();
                FxDriver.run(intervals::start);
                long began = System.nanoTime();
                var pouring = CompletableFuture.runAsync(() -> pour(recording, hours));
                window.until("all came", pouring::isDone);
                pouring.get();
                double seconds = (System.nanoTime() - began) / 1e9;
                long end = System.nanoTime() + 1_000_000_000L;
                window.until("a second more", () -> System.nanoTime() > end);
                FxDriver.run(intervals::stop);
                double[] sorted = intervals.sorted();
                System.out.printf("%-28s %d h in %.1f s, %s%n", name, hours, seconds, intervals);
                return sorted;
            }
        } finally {
            Files.delete(folder);
        }
    }

    private static double middle(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static double last(double[] sorted) {
        return sorted[sorted.length - 1];
    }

    static void pour(Recording recording, int hours) {
        var minute = ByteBuffer.allocate(60 * SpeechLikeSound.RATE * 2);
        for (int i = 0; i < minute.capacity() / 2; i++) {
            minute.putShort(Short.reverseBytes(SpeechLikeSound.at(i)));
        }
        try {
            for (int i = 0; i < hours * 60 * 60; i++) {
                int second = i % 60 * SpeechLikeSound.RATE * 2;
                recording.append(minute.slice(second, SpeechLikeSound.RATE * 2));
            }
        } catch (SpeechException e) {
            throw new IllegalStateException(e);
        }
        recording.finish();
    }

    private static Parent waveform(Recording recording) {
        var desk = new Desk();
        var player = new FakePlayer(System::nanoTime);
        var model = new WaveformViewModel(desk, player, Runnable::run, System::nanoTime);
        desk.recordingProperty().set(recording);
        player.play(recording, 0);
        return new WaveformView(model, new FrameClock());
    }

    private static Parent lines(Recording recording) {
        var canvas = new Canvas(WIDTH, HEIGHT);
        var columns = new Columns();
        new FrameClock().each(() -> lines(canvas, columns, recording));
        return new Pane(canvas);
    }

    private static void lines(Canvas canvas, Columns columns, Recording recording) {
        var pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, WIDTH, HEIGHT);
        pen.setStroke(Color.TEAL);
        columns.fold(recording, 0, Math.max(1, recording.frames()) / (double) WIDTH, WIDTH);
        for (int i = 0; i < WIDTH; i++) {
            pen.strokeLine(i + 0.5, y(columns.high(i)), i + 0.5, y(columns.low(i)));
        }
    }

    private static double y(short sample) {
        return HEIGHT / 2.0 - sample * (HEIGHT / 2.0) / 32768;
    }
}
