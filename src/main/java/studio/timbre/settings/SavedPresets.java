// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.Cast;
import studio.timbre.form.JsonException;

/// The presets, kept in a file, in the order in which they were saved.
public final class SavedPresets extends Saved<List<Preset>> {
    private SavedPresets(Home home, Executor later) {
        super(home.presets(), new Json(), later);
    }

    /// Reads the presets of a home.
    ///
    /// @param later runs the writing, a moment after it was asked to
    public static SavedPresets open(Home home, Executor later) {
        return new SavedPresets(home, later);
    }

    private static final class Json implements Form<List<Preset>> {
        private static final String PRESETS = "presets";

        @Override
        public List<Preset> fresh() {
            return List.of();
        }

        @Override
        public List<Preset> read(Map<String, @Nullable Object> members, Consumer<String> skipped)
                throws JsonException {
            var presets = new ArrayList<Preset>();
            for (var each : Members.list(members, PRESETS)) {
                var object = Members.object(each, PRESETS);
                var cast = Cast.read(Members.object(object.get("cast"), "cast"));
                presets.add(new Preset(Members.text(object.get("name"), "name"), cast));
            }
            return List.copyOf(presets);
        }

        @Override
        public Map<String, @Nullable Object> write(
                List<Preset> presets, Map<String, @Nullable Object> before) {
            var members = new LinkedHashMap<String, @Nullable Object>(before);
            members.put(PRESETS, presets.stream().map(Json::members).toList());
            return members;
        }

        private static Map<String, Object> members(Preset preset) {
            var members = new LinkedHashMap<String, Object>();
            members.put("name", preset.name());
            members.put("cast", preset.cast().members());
            return members;
        }
    }
}
