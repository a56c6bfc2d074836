// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.settings;

import java.math.BigDecimal;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import studio.timbre.language.LanguageChoice;
import studio.timbre.language.Messages;
import studio.timbre.settings.BufferChoice;
import studio.timbre.settings.LogChoice;
import studio.timbre.settings.MotionChoice;
import studio.timbre.settings.ProxyChoice;
import studio.timbre.settings.SavedSettings;
import studio.timbre.settings.Settings;

/// How the program looks and behaves, each kept and in force as soon as it is chosen.
final class HabitsViewModel {
    private final SavedSettings saved;
    private final ObjectProperty<LanguageChoice> language;
    private final ObjectProperty<Integer> percent;
    private final ObjectProperty<MotionChoice> motion;
    private final ObjectProperty<BufferChoice> buffer;
    private final ObjectProperty<LogChoice> log;
    private final ObjectProperty<ProxyChoice.Way> way;
    private final StringProperty host;
    private final StringProperty port;
    private final StringProperty askAbove;
    private final ReadOnlyObjectWrapper<Remark> proxyRemark =
            new ReadOnlyObjectWrapper<>(Remark.NONE);
    private final ReadOnlyObjectWrapper<Remark> costRemark =
            new ReadOnlyObjectWrapper<>(Remark.NONE);

    HabitsViewModel(SavedSettings saved) {
        this.saved = saved;
        language =
                kept(
                        all -> all.look().language(),
                        (all, now) -> all.looking(l -> l.withLanguage(now)));
        percent =
                kept(
                        all -> all.look().percent(),
                        (all, now) -> all.looking(l -> l.withPercent(now)));
        motion =
                kept(all -> all.look().motion(), (all, now) -> all.looking(l -> l.withMotion(now)));
        buffer =
                kept(
                        all -> all.habits().sound().buffer(),
                        (all, now) -> all.behaving(h -> h.withSound(h.sound().withBuffer(now))));
        log = kept(all -> all.habits().log(), (all, now) -> all.behaving(h -> h.withLog(now)));
        var habits = saved.now().habits();
        way = new SimpleObjectProperty<>(habits.proxy().way());
        host = new SimpleStringProperty(habits.proxy().host());
        port = new SimpleStringProperty(Integer.toString(habits.proxy().port()));
        askAbove =
                new SimpleStringProperty(
                        habits.askAbove() == null ? "" : habits.askAbove().toPlainString());
        way.subscribe((_, _) -> keepProxy());
        host.subscribe((_, _) -> keepProxy());
        port.subscribe((_, _) -> keepProxy());
        askAbove.subscribe((_, now) -> keepAmount(now));
    }

    private <T> ObjectProperty<T> kept(
            Function<Settings, T> read, BiFunction<Settings, T, Settings> write) {
        var property = new SimpleObjectProperty<>(read.apply(saved.now()));
        property.subscribe((_, now) -> saved.change(all -> write.apply(all, now)));
        return property;
    }

    /// The language from the next start on.
    ObjectProperty<LanguageChoice> languageProperty() {
        return language;
    }

    ObjectProperty<Integer> percentProperty() {
        return percent;
    }

    ObjectProperty<MotionChoice> motionProperty() {
        return motion;
    }

    ObjectProperty<BufferChoice> bufferProperty() {
        return buffer;
    }

    ObjectProperty<LogChoice> logProperty() {
        return log;
    }

    ObjectProperty<ProxyChoice.Way> wayProperty() {
        return way;
    }

    /// The proxy's host as it is typed.
    StringProperty hostProperty() {
        return host;
    }

    /// The proxy's port as it is typed.
    StringProperty portProperty() {
        return port;
    }

    ReadOnlyObjectProperty<Remark> proxyRemarkProperty() {
        return proxyRemark.getReadOnlyProperty();
    }

    /// The amount above which is asked, as it is typed; empty: never.
    StringProperty askAboveProperty() {
        return askAbove;
    }

    ReadOnlyObjectProperty<Remark> costRemarkProperty() {
        return costRemark.getReadOnlyProperty();
    }

    private void keepProxy() {
        var proxy = proxy();
        proxyRemark.set(
                proxy == null
                        ? new Remark(Remark.Tone.BAD, Messages.text("settings.proxy.wrong"))
                        : Remark.NONE);
        if (proxy != null) {
            saved.change(all -> all.behaving(habits -> habits.withProxy(proxy)));
        }
    }

    private @Nullable ProxyChoice proxy() {
        if (way.get() != ProxyChoice.Way.MANUAL) {
            var before = saved.now().habits().proxy();
            return new ProxyChoice(way.get(), before.host(), before.port());
        }
        try {
            return new ProxyChoice(
                    way.get(), host.get().strip(), Integer.parseInt(port.get().strip()));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private void keepAmount(String typed) {
        var text = typed.strip().replace(',', '.');
        try {
            var amount = text.isEmpty() ? null : new BigDecimal(text);
            saved.change(all -> all.behaving(habits -> habits.askingAbove(amount)));
            costRemark.set(Remark.NONE);
        } catch (IllegalArgumentException e) {
            costRemark.set(new Remark(Remark.Tone.BAD, Messages.text("settings.ask-above.wrong")));
        }
    }
}
