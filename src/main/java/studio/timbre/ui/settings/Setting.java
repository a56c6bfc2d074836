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
    THEME(Section.LOOK),
    LANGUAGE(Section.LOOK),
    SCALE(Section.LOOK),
    MOTION(Section.LOOK),
    DEVICE(Section.SOUND),
    BUFFER(Section.SOUND),
    SANDBOX(Section.PROVIDERS),
    ACCOUNTS(Section.PROVIDERS),
    PROXY(Section.NETWORK),
    ASK_ABOVE(Section.COST),
    FOLDER(Section.DATA),
    VERIFY(Section.DATA),
    BACKUP(Section.DATA),
    MOVE(Section.DATA),
    LOG(Section.DIAGNOSTICS),
    REPORT(Section.DIAGNOSTICS);

    private final Section section;

    Setting(Section section) {
        this.section = section;
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

    /// What can be chosen, where there are a few things to choose from.
    private List<? extends Enum<?>> choices() {
        return switch (this) {
            case THEME -> List.of(ThemeChoice.values());
            case LANGUAGE -> List.of(LanguageChoice.values());
            case MOTION -> List.of(MotionChoice.values());
            case BUFFER -> List.of(BufferChoice.values());
            case PROXY -> List.of(ProxyChoice.Way.values());
            case LOG -> List.of(LogChoice.values());
            case SCALE,
                    DEVICE,
                    SANDBOX,
                    ACCOUNTS,
                    ASK_ABOVE,
                    FOLDER,
                    VERIFY,
                    BACKUP,
                    MOVE,
                    REPORT ->
                    List.of();
        };
    }

    /// All that is said of it.
    String text() {
        var words = choices().stream().map(this::words).collect(Collectors.joining(" "));
        return String.join(" ", section.title(), label(), hint(), words);
    }

    String hint() {
        return Messages.text("settings." + id() + ".hint");
    }
}
