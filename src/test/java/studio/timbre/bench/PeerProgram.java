// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.bench;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// Another player, started for each play.
///
/// @param command the program and its options; the address comes last
record PeerProgram(String name, List<String> command) implements Contender {
    private static final List<String> MPV =
            List.of("mpv", "--no-video", "--really-quiet", "--ao=pulse");
    private static final List<String> FFPLAY =
            List.of("ffplay", "-nodisp", "-autoexit", "-loglevel", "quiet");

    private static final List<String> MPV_PLAIN =
            List.of(
                    "--demuxer=rawaudio",
                    "--demuxer-rawaudio-rate=24000",
                    "--demuxer-rawaudio-channels=1",
                    "--demuxer-rawaudio-format=s16le");
    private static final List<String> FFPLAY_PLAIN =
            List.of("-f", "s16le", "-ar", "24000", "-ac", "1");

    /// Those that are tuned for a soon beginning have a name that says so.
    static List<Contender> all(Material programme) {
        boolean plain = programme.format().equals("pcm");
        var mpv = joined(MPV, plain ? MPV_PLAIN : List.of());
        var ffplay = joined(FFPLAY, plain ? FFPLAY_PLAIN : List.of());
        var tuning = List.of("-fflags", "nobuffer", "-probesize", "32");
        return List.of(
                new PeerProgram("mpv", mpv),
                new PeerProgram("mpv tuned", joined(mpv, List.of("--profile=low-latency"))),
                new PeerProgram("ffplay", ffplay),
                new PeerProgram("ffplay tuned", joined(ffplay, tuning)));
    }

    private static List<String> joined(List<String> one, List<String> other) {
        var both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    @Override
    public AutoCloseable play(URI address) throws IOException {
        var whole = new ArrayList<>(command);
        whole.add(address.toString());
        var builder =
                new ProcessBuilder(whole)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("SDL_AUDIODRIVER", "pulse");
        builder.environment().put("SDL_VIDEODRIVER", "dummy");
        var process = builder.start();
        return () -> process.destroyForcibly().waitFor();
    }
}
