// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Something that reads bytes from outside.
///
/// @param seeds inputs that it understands
/// @param declared what it may throw
public record FuzzTarget(
        String name, List<byte[]> seeds, List<Class<? extends Exception>> declared, Work work) {

    /// Reads one input.
    @FunctionalInterface
    public interface Work {
        /// @param random decides what the input does not
        /// @return how many seconds of sound came out
        double read(byte[] bytes, Random random) throws Exception;
    }

    /// A reader of text.
    public static FuzzTarget ofText(
            String name, Class<? extends Exception> declared, Work work, String... seeds) {
        var bytes = Stream.of(seeds).map(seed -> seed.getBytes(StandardCharsets.UTF_8)).toList();
        return new FuzzTarget(name, bytes, List.of(declared), work);
    }

    boolean declares(Exception thrown) {
        return declared.stream().anyMatch(type -> type.isInstance(thrown));
    }
}
