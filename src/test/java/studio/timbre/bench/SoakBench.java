// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import studio.timbre.audio.Recording;
import studio.timbre.equipment.Capture;
import studio.timbre.equipment.GlitchCheck;
import studio.timbre.equipment.GlitchCheck.Glitch;
import studio.timbre.equipment.Players;
import studio.timbre.equipment.Soon;
import studio.timbre.equipment.SoundCard;
import studio.timbre.equipment.Sounds;
import studio.timbre.playback.PlayerState;
import studio.timbre.playback.PlayerState.Phase;
import studio.timbre.playback.SystemDevices;

/// Plays for minutes and counts the gaps over 3 ms in what was heard, then lets mpv do the same.
/// Fails if there is one on an idle machine, if there is more silence than with mpv on a busy one,
/// or if a gap made on purpose is not seen.
final class SoakBench {
    private static final int RATE = Material.FORMAT.sampleRate();
    private static final int SHORTEST = RATE * 3 / 1000;
    private static final Duration MADE = Duration.ofMillis(700);

    /// Who is silent for so long has ended.
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private SoakBench() {}

    /// @param hogs how many threads do nothing but keep the machine busy meanwhile
    static boolean run(int minutes, int hogs) throws Exception {
        var made = gaps("a late stream", Sounds.noise(4 * RATE), true);
        boolean seen = made.stream().anyMatch(gap -> gap.at() == RATE && gap.silence() > RATE / 4);
        var busy = new ArrayList<Thread>();
        for (int i = 0; i < hogs; i++) {
            busy.add(Thread.ofPlatform().daemon().start(SoakBench::burn));
        }
        var sound = Sounds.noise(minutes * 60 * RATE);
        var name = minutes + " min, " + hogs + " busy threads";
        double ours = millis(gaps(name, sound, false));
        double theirs = millis(gapsOfMpv(name, sound));
        busy.forEach(Thread::interrupt);
        boolean good = ours <= (hogs > 0 ? theirs : 0);
        System.out.println("the gap made is seen: " + (seen ? "yes" : "NO"));
        System.out.println((hogs > 0 ? "no more than mpv: " : "no gap: ") + (good ? "yes" : "NO"));
        return seen && good;
    }

    private static List<Glitch> gapsOfMpv(String name, short[] sound) throws Exception {
        try (var server = new PacedServer(Material.wav(sound));
                var capture = Capture.of(SoundCard.sink(), Material.FORMAT);
                var _ = PeerProgram.all(Material.wav(sound)).getFirst().play(server.address())) {
            Soon.until(() -> capture.onset(0) >= 0);
            int minutes = 0;
            for (int heard = -1; heard < capture.lastSound(); ) {
                heard = capture.lastSound();
                Soon.after(LONGEST);
                minutes = tell("mpv", minutes, heard);
            }
            var gaps = over(SHORTEST, sound, capture.samples());
            report("mpv, " + name, gaps);
            return gaps;
        }
    }

    private static List<Glitch> over(int shortest, short[] sound, short[] heard) {
        return GlitchCheck.glitches(sound, heard, 3 * RATE).stream()
                .filter(glitch -> glitch.silence() > shortest || glitch.skipped() != 0)
                .toList();
    }

    private static List<Glitch> gaps(String name, short[] sound, boolean late) throws Exception {
        try (var recording = new Recording(Files.createTempFile("soak", ".pcm"));
                var capture = Capture.of(SoundCard.sink(), Material.FORMAT);
                var player = Players.on(new SystemDevices())) {
            player.play(recording, 0);
            recording.begin(Material.FORMAT);
            recording.append(Sounds.bytes(sound, 0, RATE));
            if (late) {
                Soon.until(() -> player.state().stalls() > 0);
                Soon.after(MADE);
            }
            recording.append(Sounds.bytes(sound, RATE, sound.length));
            recording.finish();
            int minutes = 0;
            while (player.state().phase() != Phase.ENDED) {
                Soon.after(Duration.ofMillis(100));
                var told = "timbre, " + player.state().underruns() + " underruns counted";
                minutes = tell(told, minutes, player.state().frame());
            }
            capture.awaitSilence(Duration.ofMillis(200));
            var gaps = over(SHORTEST, sound, capture.samples());
            report(name, gaps);
            report(player.state());
            return gaps;
        }
    }

    /// Says how far it is, once a minute.
    ///
    /// @param told the minutes it has said so far
    /// @return the minutes it has said now
    private static int tell(String who, int told, double frame) {
        int minutes = (int) (frame / (60 * RATE));
        if (minutes > told) {
            System.out.printf(Locale.ROOT, "%s: minute %d is over%n", who, minutes);
        }
        return minutes;
    }

    private static double millis(List<Glitch> gaps) {
        return gaps.stream().mapToInt(Glitch::silence).sum() * 1000.0 / RATE;
    }

    private static void report(String name, List<Glitch> gaps) {
        System.out.printf(
                Locale.ROOT,
                "%s, load %.1f: %d gaps, %.0f ms%n",
                name,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                gaps.size(),
                millis(gaps));
        gaps.forEach(System.out::println);
    }

    private static void report(PlayerState state) {
        System.out.printf(
                Locale.ROOT,
                "counted: %d stalls %d ms, %d underruns %d ms%n",
                state.stalls(),
                state.stalled().toMillis(),
                state.underruns(),
                state.underrun().toMillis());
    }

    private static void burn() {
        double sum = 1;
        while (!Thread.currentThread().isInterrupted()) {
            sum += Math.sin(sum);
        }
        System.out.print(sum == 0 ? " " : "");
    }
}
