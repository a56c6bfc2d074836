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
    static final List<Contender> ALL =
            List.of(
                    new PeerProgram(
                            "mpv", List.of("mpv", "--no-video", "--really-quiet", "--ao=pulse")),
                    new PeerProgram(
                            "mpv tuned",
                            List.of(
                                    "mpv",
                                    "--no-video",
                                    "--really-quiet",
                                    "--ao=pulse",
                                    "--profile=low-latency")),
                    new PeerProgram(
                            "ffplay",
                            List.of("ffplay", "-nodisp", "-autoexit", "-loglevel", "quiet")),
                    new PeerProgram(
                            "ffplay tuned",
                            List.of(
                                    "ffplay",
                                    "-nodisp",
                                    "-autoexit",
                                    "-loglevel",
                                    "quiet",
                                    "-fflags",
                                    "nobuffer",
                                    "-probesize",
                                    "32")));

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
