// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.studio;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.timbre.provider.Catalogue;
import studio.timbre.sandbox.Sandbox;
import studio.timbre.sandbox.SandboxControl;
import studio.timbre.settings.AccountBook;

/// The sandbox of this process. While it is on, every provider that it can play has an account
/// there, and no other. Nothing of that is written down: however the program ends, no account leads
/// to a server that is gone.
final class SandboxSwitch implements SandboxControl, AutoCloseable {
    private final Opening opening;
    private final Catalogue catalogue;
    private final AccountBook book;
    private @Nullable Sandbox sandbox;

    /// Opens a sandbox.
    interface Opening {
        Sandbox open() throws IOException;
    }

    SandboxSwitch(Opening opening, Catalogue catalogue, AccountBook book) {
        this.opening = opening;
        this.catalogue = catalogue;
        this.book = book;
    }

    @Override
    public synchronized void turnOn() throws IOException {
        if (sandbox == null) {
            sandbox = opening.open();
            book.rehearse(bases(sandbox));
        }
    }

    /// The user's own accounts come back before the server goes.
    @Override
    public synchronized void turnOff() {
        book.rehearse(Map.of());
        if (sandbox != null) {
            sandbox.close();
            sandbox = null;
        }
    }

    @Override
    public synchronized void faults(String text) {
        if (sandbox != null) {
            sandbox.faults(text);
        }
    }

    @Override
    public void close() {
        turnOff();
    }

    private Map<String, URI> bases(Sandbox open) {
        var bases = new LinkedHashMap<String, URI>();
        for (var entry : catalogue.providers()) {
            open.base(entry.id())
                    .or(() -> open.base(entry.dialect()))
                    .ifPresent(base -> bases.put(entry.id(), base));
        }
        return bases;
    }
}
