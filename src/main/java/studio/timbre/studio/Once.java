// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.studio;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Something that is made when it is first wanted, and only once. Safe for any thread.
final class Once<T> {
    private final Supplier<T> maker;
    private @Nullable T made;

    Once(Supplier<T> maker) {
        this.maker = maker;
    }

    synchronized T get() {
        if (made == null) {
            made = maker.get();
        }
        return Objects.requireNonNull(made);
    }

    /// Does something with it, unless nobody ever wanted it.
    synchronized void ifMade(Consumer<? super T> use) {
        if (made != null) {
            use.accept(made);
        }
    }
}
