// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.settings;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import studio.timbre.language.LanguageChoice;
import studio.timbre.language.Messages;
import studio.timbre.settings.BufferChoice;
import studio.timbre.settings.LogChoice;
import studio.timbre.settings.MotionChoice;
import studio.timbre.settings.ProxyChoice;
import studio.timbre.settings.ThemeChoice;

/// Something that can be set or done in the settings, in the order in which it is shown.
enum Setting {
    THEME(Section.LOOK, ThemeChoice.values()),
    LANGUAGE(Section.LOOK, LanguageChoice.values()),
    SCALE(Section.LOOK),
    MOTION(Section.LOOK, MotionChoice.values()),
    DEVICE(Section.SOUND),
    BUFFER(Section.SOUND, BufferChoice.values()),
    SANDBOX(Section.PROVIDERS),
    ACCOUNTS(Section.PROVIDERS),
    PROXY(Section.NETWORK, ProxyChoice.Way.values()),
    ASK_ABOVE(Section.COST),
    FOLDER(Section.DATA),
    VERIFY(Section.DATA),
    BACKUP(Section.DATA),
    MOVE(Section.DATA),
    LOG(Section.DIAGNOSTICS, LogChoice.values()),
    REPORT(Section.DIAGNOSTICS);

    private final Section section;
    private final List<Enum<?>> choices;

    /// @param choices what can be chosen, if there are a few things to choose from
    Setting(Section section, Enum<?>... choices) {
        this.section = section;
        this.choices = List.of(choices);
    }

    Section section() {
        return section;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String label() {
        return Messages.text("settings." + id());
    }

    /// What stands on the button for a choice.
    String words(Enum<?> choice) {
        return Messages.text("settings." + id() + "." + choice.name().toLowerCase(Locale.ROOT));
    }

    /// All that is said of it.
    String text() {
        var words = choices.stream().map(this::words).collect(Collectors.joining(" "));
        return String.join(" ", section.title(), label(), hint(), words);
    }

    String hint() {
        return Messages.text("settings." + id() + ".hint");
    }
}
