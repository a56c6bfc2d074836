// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.bench;

import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import studio.timbre.audio.Recording;
import studio.timbre.equipment.Capture;
import studio.timbre.equipment.GlitchCheck;
import studio.timbre.equipment.GlitchCheck.Glitch;
import studio.timbre.equipment.Soon;
import studio.timbre.equipment.SoundCard;
import studio.timbre.equipment.Sounds;
import studio.timbre.playback.LinePlayer;
import studio.timbre.playback.PlayerState;
import studio.timbre.playback.PlayerState.Phase;
import studio.timbre.playback.SystemDevices;

/// Plays for minutes and counts the gaps over 3 ms in what was heard. Fails if there is one on an
/// idle machine, or if a gap made on purpose is not seen.
final class SoakBench {
    private static final int RATE = WavStream.FORMAT.sampleRate();
    private static final int SHORTEST = RATE * 3 / 1000;
    private static final Duration MADE = Duration.ofMillis(700);

    private SoakBench() {}

    /// @param hogs how many threads do nothing but keep the machine busy meanwhile
    static boolean run(int minutes, int hogs) throws Exception {
        int made = gaps("a late stream", Sounds.noise(4 * RATE), true).size();
        var busy = new ArrayList<Thread>();
        for (int i = 0; i < hogs; i++) {
            busy.add(Thread.ofPlatform().daemon().start(SoakBench::burn));
        }
        var sound = Sounds.noise(minutes * 60 * RATE);
        var found = gaps(minutes + " min, " + hogs + " busy threads", sound, false);
        busy.forEach(Thread::interrupt);
        System.out.println(made == 1 ? "the gap made is seen: yes" : "the gap made is seen: NO");
        return made == 1 && (hogs > 0 || found.isEmpty());
    }

    private static List<Glitch> gaps(String name, short[] sound, boolean late) throws Exception {
        try (var recording = new Recording(Files.createTempFile("soak", ".pcm"));
                var capture = Capture.of(SoundCard.sink(), WavStream.FORMAT);
                var player =
                        new LinePlayer(
                                new SystemDevices(),
                                Thread.ofPlatform().name("playback").daemon()::start)) {
            player.play(recording, 0);
            recording.begin(WavStream.FORMAT);
            recording.append(Sounds.bytes(sound, 0, RATE));
            if (late) {
                Soon.until(() -> player.state().stalls() > 0);
                Soon.after(MADE);
            }
            recording.append(Sounds.bytes(sound, RATE, sound.length));
            recording.finish();
            while (player.state().phase() != Phase.ENDED) {
                Soon.after(Duration.ofMillis(100));
            }
            capture.awaitSilence(Duration.ofMillis(200));
            var gaps =
                    GlitchCheck.glitches(sound, capture.samples(), 3 * RATE).stream()
                            .filter(glitch -> glitch.silence() > SHORTEST || glitch.skipped() != 0)
                            .toList();
            report(name, gaps, player.state());
            return gaps;
        }
    }

    private static void report(String name, List<Glitch> gaps, PlayerState state) {
        System.out.printf(
                Locale.ROOT,
                "%s: %d gaps, %.0f ms; counted: %d stalls %d ms, %d underruns %d ms%n",
                name,
                gaps.size(),
                gaps.stream().mapToInt(Glitch::silence).sum() * 1000.0 / RATE,
                state.stalls(),
                state.stalled().toMillis(),
                state.underruns(),
                state.underrun().toMillis());
        gaps.forEach(System.out::println);
    }

    private static void burn() {
        double sum = 1;
        while (!Thread.currentThread().isInterrupted()) {
            sum += Math.sin(sum);
        }
        System.out.print(sum == 0 ? " " : "");
    }
}
