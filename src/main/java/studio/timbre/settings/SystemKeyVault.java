// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// The key store of the system: Secret Service, macOS Keychain, Windows Credential Manager. It is
/// opened when first asked and asked by one thread at a time. Some stores never answer (they wait
/// for a dialog that nobody sees), so nobody waits longer than the deadline; until the store has
/// come back to itself, everybody is told at once that it is busy.
public final class SystemKeyVault implements KeyVault {
    private static final String PROGRAM = "Timbre";

    private final Callable<? extends Store> opener;
    private final Executor threads;
    private final Duration deadline;
    private final Semaphore turn = new Semaphore(1);
    private volatile boolean hanging;
    private @Nullable Store store;

    /// @param threads runs each call on a thread that may hang; it must not keep the program alive
    /// @param deadline how long a caller waits
    public SystemKeyVault(Executor threads, Duration deadline) {
        this(SystemKeyVault::openStore, threads, deadline);
    }

    SystemKeyVault(Callable<? extends Store> opener, Executor threads, Duration deadline) {
        this.opener = opener;
        this.threads = threads;
        this.deadline = deadline;
    }

    /// What the library behind it does, and how it fails: in any way.
    interface Store {
        @Nullable String get(String name) throws Exception;

        void put(String name, String key) throws Exception;

        void remove(String name) throws Exception;
    }

    @Override
    public @Nullable String get(KeySlot slot) throws KeyVaultException {
        return ask(store -> store.get(slot.name()));
    }

    @Override
    public void put(KeySlot slot, String key) throws KeyVaultException {
        ask(store -> {
            store.put(slot.name(), key);
            // A locked store takes a key without a word and gives none back.
            if (!key.equals(store.get(slot.name()))) {
                throw new IllegalStateException("it gives back something else");
            }
            return null;
        });
    }

    @Override
    public void remove(KeySlot slot) throws KeyVaultException {
        ask(store -> {
            store.remove(slot.name());
            return null;
        });
    }

    private @Nullable String ask(Question question) throws KeyVaultException {
        try {
            if (hanging || !turn.tryAcquire(deadline.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new KeyVaultException("the key store of the system is busy");
            }
            var task = new FutureTask<@Nullable String>(() -> question.of(opened()));
            threads.execute(() -> {
                task.run();
                hanging = false;
                turn.release();
            });
            return await(task);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KeyVaultException("interrupted");
        } catch (ExecutionException e) {
            // Its message may repeat what it was given; its class says enough.
            var cause = e.getCause() == null ? e.getClass() : e.getCause().getClass();
            throw new KeyVaultException("the key store of the system failed: " + cause.getName());
        }
    }

    private @Nullable String await(FutureTask<@Nullable String> task)
            throws InterruptedException, ExecutionException, KeyVaultException {
        try {
            return task.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            hanging = !task.isDone();
            throw new KeyVaultException("the key store of the system does not answer");
        }
    }

    /// Called by whoever has the turn.
    private Store opened() throws Exception {
        var open = store;
        if (open == null) {
            open = opener.call();
            store = open;
        }
        return open;
    }

    private static Store openStore() throws BackendNotSupportedException {
        var ring = Keyring.create();
        return new Store() {
            @Override
            public @Nullable String get(String name) throws Exception {
                try {
                    return ring.getPassword(PROGRAM, name);
                } catch (PasswordAccessException none) {
                    return null;
                }
            }

            @Override
            public void put(String name, String key) throws Exception {
                ring.setPassword(PROGRAM, name, key);
            }

            @Override
            public void remove(String name) throws Exception {
                try {
                    ring.deletePassword(PROGRAM, name);
                } catch (PasswordAccessException e) {
                    if (get(name) != null) {
                        throw e;
                    }
                }
            }
        };
    }

    /// Something that is asked of an open store.
    private interface Question {
        @Nullable String of(Store store) throws Exception;
    }
}
