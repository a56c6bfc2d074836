// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.JsonException;

/// Something that is kept in a JSON file: what changes within a moment is written together, a
/// moment later, by another thread. Members of the file that this version does not know stay in it.
/// Safe for any thread; only opening and [#close] wait for the disk.
public abstract sealed class Saved<T> implements AutoCloseable
        permits SavedSettings, SavedPresets, SavedTables, SavedVoices {
    private static final System.Logger LOG = System.getLogger(Saved.class.getName());

    private final JsonFile file;
    private final Form<T> form;
    private final Executor later;
    private final @Nullable BrokenFile broken;
    private final Object writing = new Object();
    private Map<String, @Nullable Object> members = Map.of();
    private final List<Consumer<? super T>> watchers = new CopyOnWriteArrayList<>();
    private T now;
    private boolean waiting;

    /// Reads the file. One that cannot be understood is put aside; of one that can be understood in
    /// parts, a copy.
    ///
    /// @param later runs the writing, a moment after it was asked to
    Saved(Path path, Form<T> form, Executor later) {
        this.file = new JsonFile(path);
        this.form = form;
        this.later = later;
        T read = form.fresh();
        BrokenFile wrong = null;
        try {
            members = file.read();
            var skipped = new LinkedHashSet<String>();
            read = form.read(members, skipped::add);
            wrong = skipped.isEmpty() ? null : broken(List.copyOf(skipped));
        } catch (IOException e) {
            wrong = broken(0, String.valueOf(e.getMessage()));
        } catch (JsonException e) {
            members = Map.of();
            wrong = broken(e.line(), String.valueOf(e.getMessage()));
        }
        now = read;
        broken = wrong;
    }

    /// How a value lies in a file.
    interface Form<T> {
        /// What there is without a file.
        T fresh();

        /// What the members say.
        ///
        /// @param skipped takes the names of members that cannot be understood, and are left out
        /// @throws JsonException if nothing is left then
        T read(Map<String, @Nullable Object> members, Consumer<String> skipped)
                throws JsonException;

        /// The value as members.
        ///
        /// @param before what the file held; what is not ours in it stays
        Map<String, @Nullable Object> write(T value, Map<String, @Nullable Object> before);
    }

    private BrokenFile broken(int line, String reason) {
        LOG.log(Level.WARNING, "{0} cannot be read, line {1}: {2}", file.path(), line, reason);
        Path aside = null;
        try {
            aside = file.setAside();
        } catch (IOException e) {
            LOG.log(Level.WARNING, file.path() + " cannot be put aside", e);
        }
        return new BrokenFile(file.path(), line, reason, aside, List.of());
    }

    private BrokenFile broken(List<String> skipped) {
        var names = String.join(", ", skipped);
        LOG.log(Level.WARNING, "{0}: cannot be understood: {1}", file.path(), names);
        Path aside = null;
        try {
            aside = file.copyAside();
        } catch (IOException e) {
            LOG.log(Level.WARNING, file.path() + " cannot be copied", e);
        }
        return new BrokenFile(file.path(), 0, names, aside, skipped);
    }

    public synchronized T now() {
        return now;
    }

    /// What could not be understood; null if all is well.
    public @Nullable BrokenFile broken() {
        return broken;
    }

    /// Changes it; who watches learns of it before this returns.
    public void change(UnaryOperator<T> change) {
        T next;
        synchronized (this) {
            next = change.apply(now);
            if (next.equals(now)) {
                return;
            }
            now = next;
            if (!waiting) {
                waiting = true;
                later.execute(this::save);
            }
        }
        watchers.forEach(watcher -> watcher.accept(next));
    }

    /// Tells what it is now, and every change, in the thread that makes it, for as long as this is
    /// there.
    public void watch(Consumer<? super T> watcher) {
        watchers.add(watcher);
        watcher.accept(now());
    }

    private synchronized @Nullable T unsaved() {
        boolean any = waiting;
        waiting = false;
        return any ? now : null;
    }

    private void save() {
        synchronized (writing) {
            var value = unsaved();
            if (value == null) {
                return;
            }
            try {
                members = form.write(value, members);
                file.write(members);
            } catch (IOException e) {
                LOG.log(Level.WARNING, file.path() + " cannot be written", e);
            }
        }
    }

    /// Writes what is not yet written.
    @Override
    public void close() {
        save();
    }
}
