// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.takes;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import studio.timbre.language.Messages;
import studio.timbre.speech.RunState;
import studio.timbre.take.Take;
import studio.timbre.take.TakeRow;
import studio.timbre.ui.kit.TimeText;

/// What a take's figures look like to a person.
final class TakeText {
    /// As one types it to find it again.
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private TakeText() {}

    static String moment(Instant instant) {
        return MOMENT.format(instant.atZone(ZoneId.systemDefault()));
    }

    /// The time of what was made today, the day of what is older.
    static String day(Instant instant) {
        var then = instant.atZone(ZoneId.systemDefault());
        return then.toLocalDate().equals(LocalDate.now(then.getZone()))
                ? TIME.format(then)
                : then.toLocalDate().toString();
    }

    static String seconds(Duration length) {
        return TimeText.of(length.toNanos() / 1e9, 1);
    }

    static String millis(Duration duration) {
        return Messages.text("status.milliseconds", duration.toMillis());
    }

    /// How long it took, divided by how long it sounds; null for what did not come whole.
    static @Nullable Double realTimeFactorOf(TakeRow row) {
        var sound = row.sound();
        var total = row.figures().total();
        return sound == null || total == null || row.figures().state() != RunState.DONE
                ? null
                : (double) total.toNanos() / sound.length().toNanos();
    }

    static @Nullable String realTimeFactor(TakeRow row) {
        var factor = realTimeFactorOf(row);
        return factor == null ? null : String.format("%.2f", factor);
    }

    /// Such as `Take 12 · alloy`.
    static String name(Take take, Titles titles) {
        var who = titles.of(take.row().source());
        return Messages.text(
                "takes.name",
                Long.toString(take.row().id()),
                who.voice().isEmpty() ? who.model() : who.voice());
    }

    /// A text on one line.
    static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
