// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import studio.timbre.language.Messages;

/// Whether this machine can show a window, asked before JavaFX is: JavaFX answers with a stack
/// trace.
///
/// @param loads whether a system library is there
/// @param answers whether the display answers
record WindowSystem(Predicate<String> loads, BooleanSupplier answers) {
    private static final List<String> LIBRARIES =
            List.of("libgtk-3.so.0", "libXtst.so.6", "libXxf86vm.so.1", "libGL.so.1");

    private static final Pattern LOCAL_DISPLAY = Pattern.compile(":(\\d+)(\\.\\d+)?");

    /// This machine's, as it is.
    static WindowSystem ofThisMachine() {
        return new WindowSystem(WindowSystem::load, WindowSystem::openDisplay);
    }

    /// Whether a quick look finds everything: asking the system itself, as [#complaint] does, takes
    /// tenths of a second. False says nothing.
    boolean obviouslyThere() {
        var display = Objects.requireNonNullElse(System.getenv("DISPLAY"), "");
        var local = LOCAL_DISPLAY.matcher(display);
        return local.matches()
                && Files.exists(Path.of("/tmp/.X11-unix/X" + local.group(1)))
                && LIBRARIES.stream().allMatch(WindowSystem::lies);
    }

    /// Whether a library lies where 64-bit systems keep them.
    private static boolean lies(String library) {
        var machine = System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86_64";
        return Stream.of("/usr/lib/" + machine + "-linux-gnu", "/usr/lib64", "/usr/lib")
                .anyMatch(folder -> Files.exists(Path.of(folder, library)));
    }

    /// What is missing, in one sentence; empty if a window can open.
    Optional<String> complaint() {
        boolean headless = "Headless".equals(System.getProperty("glass.platform"));
        return headless || !System.getProperty("os.name").startsWith("Linux")
                ? Optional.empty()
                : complaintOnLinux();
    }

    Optional<String> complaintOnLinux() {
        var missing = LIBRARIES.stream().filter(loads.negate()).toList();
        if (!missing.isEmpty()) {
            return Optional.of(Messages.text("window.noLibraries", String.join(", ", missing)));
        }
        return answers.getAsBoolean()
                ? Optional.empty()
                : Optional.of(Messages.text("window.noDisplay"));
    }

    @SuppressWarnings("restricted")
    private static boolean load(String library) {
        try (var arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(library, arena);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// Opens and closes the display named by DISPLAY, as Xlib's XOpenDisplay finds it.
    @SuppressWarnings("restricted")
    private static boolean openDisplay() {
        try (var arena = Arena.ofConfined()) {
            var xlib = SymbolLookup.libraryLookup("libX11.so.6", arena);
            var linker = Linker.nativeLinker();
            var open =
                    linker.downcallHandle(
                            xlib.findOrThrow("XOpenDisplay"),
                            FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS));
            var close =
                    linker.downcallHandle(
                            xlib.findOrThrow("XCloseDisplay"),
                            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
            var display = (MemorySegment) open.invokeExact(MemorySegment.NULL);
            if (display.address() == 0) {
                return false;
            }
            int _ = (int) close.invokeExact(display);
            return true;
        } catch (Throwable e) {
            throw new LinkageError("libX11 does not have what it always had", e);
        }
    }
}
