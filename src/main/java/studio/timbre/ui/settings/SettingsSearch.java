// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.settings;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Which settings are shown: those of a section, or, while something is searched for, all that fit.
final class SettingsSearch {
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<Section> section = new SimpleObjectProperty<>(Section.LOOK);
    private final ReadOnlyObjectWrapper<Set<Setting>> shown = new ReadOnlyObjectWrapper<>(Set.of());

    SettingsSearch() {
        query.subscribe(this::look);
        section.subscribe(this::look);
        look();
    }

    /// Words that stand in the name of a setting or of its section, in what is said of it or on its
    /// buttons, each as a whole or in part, in any order.
    StringProperty queryProperty() {
        return query;
    }

    ObjectProperty<Section> sectionProperty() {
        return section;
    }

    ReadOnlyObjectProperty<Set<Setting>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    boolean searching() {
        return !query.get().isBlank();
    }

    /// Shows a section, whatever was searched for.
    void show(Section other) {
        query.set("");
        section.set(other);
    }

    private void look() {
        var words = plain(query.get()).strip().split("\\s+");
        var fitting =
                Stream.of(Setting.values())
                        .filter(each ->
                                searching() ? fits(each, words) : each.section() == section.get())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Setting.class)));
        shown.set(fitting);
    }

    private static boolean fits(Setting setting, String[] words) {
        var text = plain(setting.text());
        return Stream.of(words).allMatch(text::contains);
    }

    /// Small letters without accents.
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
