// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import studio.timbre.audio.Recording;
import studio.timbre.audio.SpeechLikeSound;
import studio.timbre.dsp.Loudness;
import studio.timbre.equipment.Capture;
import studio.timbre.equipment.Players;
import studio.timbre.equipment.Soon;
import studio.timbre.equipment.SoundCard;
import studio.timbre.equipment.Sounds;
import studio.timbre.playback.Player;
import studio.timbre.playback.PlayerState.Phase;
import studio.timbre.playback.Programme;
import studio.timbre.playback.SystemDevices;
import studio.timbre.speech.SpeechException;

/// Switches between two sounds on the virtual card and looks at what was heard: when, how long it
/// was silent, whether it went on at the very sample, how high the step was, and how far the levels
/// are apart. Fails if one of these is worse than promised, or if a hard cut to a line opened anew
/// passes.
final class SwitchBench {
    private static final int RATE = SpeechLikeSound.RATE;
    private static final double MOST_MILLIS = 60;
    private static final int MOST_SILENCE = RATE / 1_000;
    private static final double MOST_STEP = 1.2;
    private static final double MOST_LU = 0.5;
    private static final Duration CALM = Duration.ofSeconds(5);

    private final int rounds;
    private final short[] one;
    private final short[] other;
    private final Recording first;
    private final Recording second;
    private final double gain;

    private SwitchBench(int rounds) throws IOException, SpeechException {
        this.rounds = rounds;
        int frames = (10 + rounds / 2) * RATE;
        one = new short[frames];
        other = new short[frames];
        for (int i = 0; i < frames; i++) {
            one[i] = nonZero(SpeechLikeSound.at(i), i);
            other[i] = nonZero((short) (SpeechLikeSound.at(i + 40L * RATE / 7) * 0.4), i);
        }
        first = recording(one);
        second = recording(other);
        gain = Loudness.of(second).gainTo(Loudness.of(first).lufs(), -0.1);
        for (int i = 0; i < frames; i++) {
            other[i] = (short) Math.round(other[i] * gain);
        }
    }

    /// A little noise makes each place unlike every other, and no silence is the sound's own.
    private static short nonZero(short sample, int index) {
        int noisy = sample / 2 + (int) (((index * 2_654_435_761L) >>> 7 & 63) - 32);
        return (short) (noisy == 0 ? 1 : noisy);
    }

    private static Recording recording(short[] sound) throws IOException, SpeechException {
        var recording = new Recording(Files.createTempFile("switch", ".pcm"));
        recording.begin(Material.FORMAT);
        recording.append(Sounds.bytes(sound, 0, sound.length));
        recording.finish();
        return recording;
    }

    static boolean run(int rounds) throws Exception {
        var bench = new SwitchBench(rounds);
        boolean good = bench.measure("switchTo", Player::switchTo);
        var control = new SwitchBench(Math.min(rounds, 10));
        boolean seen = !control.measure("a hard cut to another line", SwitchBench::cut);
        System.out.println("the hard cut is seen: " + (seen ? "yes" : "NO"));
        return good && seen;
    }

    private interface Way {
        void go(Player player, Programme next);
    }

    private static void cut(Player player, Programme next) {
        player.device(null);
        player.play(next, (long) player.state().frameAt(System.nanoTime()));
    }

    private boolean measure(String name, Way way) throws Exception {
        var asked = new ArrayList<Long>();
        var random = new Random(11);
        try (var capture = Capture.of(SoundCard.sink(), Material.FORMAT);
                var player = Players.on(new SystemDevices())) {
            player.expect(Set.of(Material.FORMAT));
            player.play(new Programme(first, 1), 0);
            Soon.until(() -> player.state().phase() == Phase.PLAYING);
            Soon.after(CALM);
            for (int i = 0; i < rounds; i++) {
                Soon.after(Duration.ofMillis(random.nextInt(200, 350)));
                asked.add(System.nanoTime());
                way.go(player, i % 2 == 0 ? new Programme(second, gain) : new Programme(first, 1));
            }
            Soon.after(Duration.ofMillis(400));
            int onset = capture.onset(0);
            var state = player.state();
            System.out.printf(
                    Locale.ROOT,
                    "%s, load %.1f, %d underruns %d ms%n",
                    name,
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                    state.underruns(),
                    state.underrun().toMillis());
            var switches = new Switches(new short[][] {one, other}, capture.samples(onset));
            var heard = new ArrayList<Double>();
            var changes = switches.changes.stream().filter(Switches.Change::other).toList();
            int next = 0;
            for (int i = 0; i < asked.size(); i++) {
                long until = i + 1 < asked.size() ? asked.get(i + 1) : Long.MAX_VALUE;
                long at =
                        next < changes.size()
                                ? capture.playedAt(onset + changes.get(next).at())
                                : Long.MAX_VALUE;
                // Sounds take turns, so a machine that is late for one switch swallows the next.
                boolean ours = at < until && (i - next) % 2 == 0;
                heard.add(ours ? (at - asked.get(i)) / 1e6 : Double.POSITIVE_INFINITY);
                next += ours ? 1 : 0;
            }
            return report(switches, changes, heard);
        } finally {
            first.close();
            second.close();
        }
    }

    private boolean report(Switches switches, List<Switches.Change> changes, List<Double> millis)
            throws IOException, SpeechException {
        var sorted = millis.stream().sorted().toList();
        double median = sorted.get(sorted.size() / 2);
        double late = sorted.get(sorted.size() * 95 / 100);
        int silence = changes.stream().mapToInt(Switches.Change::silence).max().orElse(0);
        long wrong = changes.stream().filter(change -> change.skipped() != 0).count();
        int step = changes.stream().mapToInt(Switches.Change::step).max().orElse(0);
        double steps = (double) step / Math.max(step(one), step(other));
        double apart = Math.abs(lufs(switches.heardOf(0)) - lufs(switches.heardOf(1)));
        System.out.printf(
                Locale.ROOT,
                "%d of %d heard, after %.0f ms (median), %.0f ms (95 %%); silence %.1f ms; %d not"
                        + " exact; step %.2f of the sounds' own; %.2f LU apart%n",
                changes.size(),
                rounds,
                median,
                late,
                silence * 1_000.0 / RATE,
                wrong,
                steps,
                apart);
        return changes.size() == rounds
                && late <= MOST_MILLIS
                && silence <= MOST_SILENCE
                && wrong == 0
                && steps <= MOST_STEP
                && apart < MOST_LU;
    }

    private static int step(short[] sound) {
        int highest = 0;
        for (int i = 1; i < sound.length; i++) {
            highest = Math.max(highest, Math.abs(sound[i] - sound[i - 1]));
        }
        return highest;
    }

    private static double lufs(short[] sound) throws IOException, SpeechException {
        try (var recording = recording(Arrays.copyOf(sound, Math.max(1, sound.length)))) {
            return Loudness.of(recording).lufs();
        }
    }
}
