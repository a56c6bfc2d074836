// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import studio.timbre.equipment.Capture;
import studio.timbre.equipment.Soon;
import studio.timbre.equipment.SoundCard;
import studio.timbre.equipment.Sounds;
import studio.timbre.playback.SystemDevices;

/// How long after the first frame was sent the first sound is heard: Timbre, mpv and ffplay on the
/// same stream, in turn, on the same virtual card, format by format. Fails if Timbre needs more
/// than 60 ms, or is later than half of the best tuned player with WAV and MP3, or than any player
/// with the others; or if the line that must be slow is not seen to be.
final class FirstAudioBench {
    private static final double MOST_MILLIS = 60;
    private static final double CONTROL_MILLIS = 80;
    private static final String CONTROL = "a line of 500 ms";
    private static final int SECONDS = 3;
    private static final List<String> HALF = List.of("wav", "mp3");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(400);

    private FirstAudioBench() {}

    /// @param format one of [Material#FORMATS], or `all`
    /// @return whether all was as it should be
    static boolean run(int rounds, String format) throws Exception {
        boolean good = true;
        for (var each : format.equals("all") ? Material.FORMATS : List.of(format)) {
            var noise = Sounds.noise(SECONDS * Material.FORMAT.sampleRate());
            good &= run(rounds, Material.of(each, noise, SECONDS));
        }
        return good;
    }

    private static boolean run(int rounds, Material programme) throws Exception {
        var measured = new LinkedHashMap<String, double[]>();
        try (var server = new PacedServer(programme);
                var capture = Capture.of(SoundCard.sink(), Material.FORMAT);
                var timbre = new TimbrePlayer(new SystemDevices());
                var control = new LongLine()) {
            List<Contender> contenders = new ArrayList<>(List.of(timbre));
            contenders.addAll(PeerProgram.all(programme));
            // It writes what has the rate of the card.
            if (!programme.format().equals("opus")) {
                contenders.add(control);
            }
            // The first of all finds nothing prepared, and counts for nobody.
            double _ = onset(timbre, server, capture);
            for (int round = 0; round < rounds; round++) {
                for (var contender : contenders) {
                    double millis = onset(contender, server, capture);
                    measured.computeIfAbsent(contender.name(), _ -> new double[rounds])[round] =
                            millis;
                }
            }
        }
        return report(programme.format(), measured);
    }

    private static double onset(Contender contender, PacedServer server, Capture capture)
            throws Exception {
        capture.awaitSilence(PAUSE);
        int from = capture.count();
        try (var _ = contender.play(server.address())) {
            long end = System.nanoTime() + PATIENCE.toNanos();
            Soon.until(() -> capture.onset(from) >= 0 || System.nanoTime() > end);
            if (capture.onset(from) < 0) {
                System.out.println(contender.name() + " stayed silent");
                return Double.POSITIVE_INFINITY;
            }
            return (capture.playedAt(capture.onset(from)) - server.firstSent()) / 1e6;
        }
    }

    private static boolean report(String format, Map<String, double[]> measured) {
        var ours = measured.get("timbre");
        System.out.printf(
                Locale.ROOT,
                "%s: first frame sent to first sound heard, %d rounds, load %.1f%n",
                format,
                ours.length,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        System.out.println(
                "                    median      5 %     95 %   ours / theirs (5..95 %)");
        measured.forEach((name, millis) -> System.out.println(line(name, millis, ours)));
        double median = at(ours, 0.5);
        boolean half = HALF.contains(format);
        double best =
                measured.entrySet().stream()
                        .filter(peer -> !List.of("timbre", CONTROL).contains(peer.getKey()))
                        .filter(peer -> !half || peer.getKey().endsWith("tuned"))
                        .mapToDouble(peer -> at(peer.getValue(), 0.5))
                        .min()
                        .orElseThrow();
        double due = Math.min(MOST_MILLIS, half ? best / 2 : best);
        boolean fast = median <= due;
        var control = measured.get(CONTROL);
        boolean seen = control == null || at(control, 0.5) > CONTROL_MILLIS;
        System.out.printf(Locale.ROOT, "at most %.0f ms: %s%n", due, fast ? "yes" : "NO");
        System.out.println(seen ? "the slow line is seen: yes" : "the slow line is seen: NO");
        return fast && seen;
    }

    private static String line(String name, double[] millis, double[] ours) {
        var ratios = new double[ours.length];
        Arrays.setAll(ratios, round -> ours[round] / millis[round]);
        return String.format(
                Locale.ROOT,
                "%-16s %6.0f ms %6.0f ms %6.0f ms   %.3f (%.3f..%.3f)",
                name,
                at(millis, 0.5),
                at(millis, 0.05),
                at(millis, 0.95),
                at(ratios, 0.5),
                at(ratios, 0.05),
                at(ratios, 0.95));
    }

    private static double at(double[] values, double part) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.round(part * (sorted.length - 1))];
    }
}
