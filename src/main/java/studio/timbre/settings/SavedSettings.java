// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.JsonException;

/// The settings, kept in a file: what changes within a moment is written together, a moment later,
/// by another thread. Safe for any thread; only [#open] and [#close] wait for the disk.
public final class SavedSettings implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SavedSettings.class.getName());

    private final SettingsFile file;
    private final Executor later;
    private final @Nullable Path broken;
    private final Object writing = new Object();
    private Settings now;
    private boolean waiting;

    private SavedSettings(SettingsFile file, Executor later, Settings now, @Nullable Path broken) {
        this.file = file;
        this.later = later;
        this.now = now;
        this.broken = broken;
    }

    /// Reads the settings of a home. A file that cannot be understood is put aside.
    ///
    /// @param later runs the writing, a moment after it was asked to
    public static SavedSettings open(Home home, Executor later) {
        var file = new SettingsFile(home.settings());
        try {
            return new SavedSettings(file, later, file.read(), null);
        } catch (IOException | JsonException e) {
            LOG.log(Level.WARNING, "The settings cannot be read: {0}", e.getMessage());
            return new SavedSettings(file, later, Settings.FRESH, aside(file));
        }
    }

    private static @Nullable Path aside(SettingsFile file) {
        try {
            return file.setAside();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The settings cannot be put aside", e);
            return null;
        }
    }

    public synchronized Settings now() {
        return now;
    }

    /// Where a file lies that could not be understood; null if all is well.
    public @Nullable Path broken() {
        return broken;
    }

    public synchronized void change(UnaryOperator<Settings> change) {
        var next = change.apply(now);
        if (next.equals(now)) {
            return;
        }
        now = next;
        if (!waiting) {
            waiting = true;
            later.execute(this::save);
        }
    }

    private synchronized @Nullable Settings unsaved() {
        boolean any = waiting;
        waiting = false;
        return any ? now : null;
    }

    private void save() {
        synchronized (writing) {
            var settings = unsaved();
            if (settings == null) {
                return;
            }
            try {
                file.write(settings);
            } catch (IOException e) {
                LOG.log(Level.WARNING, "The settings cannot be written", e);
            }
        }
    }

    /// Writes what is not yet written.
    @Override
    public void close() {
        save();
    }
}
