// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The right to be the one window of a home. The system takes it back when the process ends, in
/// whatever way. Who comes second knocks, and the first comes to the front.
public final class OnlyWindow implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(OnlyWindow.class.getName());

    /// The shortest that any system allows for the name of such a socket (`sun_path` of macOS).
    private static final int LONGEST_NAME = 103;

    /// No file has it in its name.
    private static final String BETWEEN = "\0";

    /// Bytes that somebody who knocks may say.
    private static final int LONGEST_WISH = 1 << 20;

    private final FileChannel lock;
    private final Path door;
    private @Nullable ServerSocketChannel bell;

    private OnlyWindow(FileChannel lock, Path door) {
        this.lock = lock;
        this.door = door;
    }

    /// Asks for the right. A home that takes no files gives it to everybody.
    ///
    /// @return empty if another process has it
    public static Optional<OnlyWindow> of(Home home) throws IOException {
        Files.createDirectories(home.folder());
        var channel =
                FileChannel.open(
                        home.folder().resolve("window.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new OnlyWindow(channel, door(home)));
            }
        } catch (OverlappingFileLockException e) {
            LOG.log(Level.DEBUG, "This process has the window already", e);
        }
        channel.close();
        return Optional.empty();
    }

    /// Lets the first window come to the front.
    ///
    /// @param files what it is to open
    /// @return whether somebody heard
    public static boolean knock(Home home, List<Path> files) {
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(door(home)));
            var names = files.stream().map(file -> file.toAbsolutePath().toString()).toList();
            var said = String.join(BETWEEN, names).getBytes(StandardCharsets.UTF_8);
            Channels.newOutputStream(channel).write(said);
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            LOG.log(Level.WARNING, "The first window does not hear: {0}", e.toString());
            return false;
        }
    }

    /// Listens until it is closed.
    ///
    /// @param thread runs the listening
    /// @param raise brings the window to the front and opens files in it
    public void listen(Executor thread, Consumer<List<Path>> raise) {
        try {
            // Only a process that ended can have left it: the lock is ours.
            Files.deleteIfExists(door);
            var opened = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            bell = opened;
            opened.bind(UnixDomainSocketAddress.of(door));
            thread.execute(() -> hear(opened, raise));
        } catch (IOException | UnsupportedOperationException e) {
            LOG.log(Level.WARNING, "Nobody can knock", e);
        }
    }

    private static void hear(ServerSocketChannel bell, Consumer<List<Path>> raise) {
        while (bell.isOpen()) {
            try (var visitor = bell.accept()) {
                var said = Channels.newInputStream(visitor).readNBytes(LONGEST_WISH);
                var names = new String(said, StandardCharsets.UTF_8);
                LOG.log(Level.DEBUG, "Somebody knocked and said {0}", names);
                raise.accept(
                        names.isEmpty()
                                ? List.of()
                                : Stream.of(names.split(BETWEEN)).map(Path::of).toList());
            } catch (IOException | InvalidPathException e) {
                LOG.log(Level.DEBUG, "No more knocking", e);
            }
        }
    }

    private static Path door(Home home) {
        var inside = home.folder().toAbsolutePath().resolve("window.socket");
        int bytes = inside.toString().getBytes(StandardCharsets.UTF_8).length;
        return bytes <= LONGEST_NAME ? inside : elsewhere(inside);
    }

    /// A short name that belongs to the user alone and is found again.
    private static Path elsewhere(Path inside) {
        var name = "timbre-" + Integer.toHexString(inside.toString().hashCode()) + ".socket";
        return Path.of(System.getProperty("user.home", "."), "." + name);
    }

    /// Gives the right back.
    @Override
    public void close() throws IOException {
        if (bell != null) {
            bell.close();
            Files.deleteIfExists(door);
        }
        lock.close();
    }
}
