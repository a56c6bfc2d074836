// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// How the program behaves, apart from its looks.
///
/// @param askAbove the amount, in whatever currency a price has, above which nothing is sent before
///   the user said so; null: never asks
public record Habits(
        SoundChoice sound, ProxyChoice proxy, @Nullable BigDecimal askAbove, LogChoice log) {
    static final Habits FRESH =
            new Habits(SoundChoice.FRESH, ProxyChoice.FRESH, null, LogChoice.USUAL);

    public Habits {
        if (askAbove != null && askAbove.signum() < 0) {
            throw new IllegalArgumentException("an amount of " + askAbove);
        }
    }

    public Habits withSound(SoundChoice other) {
        return new Habits(other, proxy, askAbove, log);
    }

    public Habits withProxy(ProxyChoice other) {
        return new Habits(sound, other, askAbove, log);
    }

    /// Asking above another amount.
    ///
    /// @param other null: never asks
    public Habits askingAbove(@Nullable BigDecimal other) {
        return new Habits(sound, proxy, other, log);
    }

    public Habits withLog(LogChoice other) {
        return new Habits(sound, proxy, askAbove, other);
    }
}
