// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.JsonException;

/// The voices that the user brought to providers, kept in a file: no provider lists them.
public final class SavedVoices extends Saved<List<OwnVoice>> {
    private SavedVoices(Home home, Executor later) {
        super(home.voices(), new Json(), later);
    }

    /// Reads the voices of a home.
    ///
    /// @param later runs the writing, a moment after it was asked to
    public static SavedVoices open(Home home, Executor later) {
        return new SavedVoices(home, later);
    }

    private static final class Json implements Form<List<OwnVoice>> {
        private static final String VOICES = "voices";

        @Override
        public List<OwnVoice> fresh() {
            return List.of();
        }

        @Override
        public List<OwnVoice> read(Map<String, @Nullable Object> members, Consumer<String> skipped)
                throws JsonException {
            var voices = new ArrayList<OwnVoice>();
            for (var each : Members.list(members, VOICES)) {
                voices.add(voice(Members.object(each, VOICES)));
            }
            return List.copyOf(voices);
        }

        private static OwnVoice voice(Map<?, ?> object) throws JsonException {
            var consent = Members.object(object.get("consent"), "consent");
            return new OwnVoice(
                    text(object, "account"),
                    text(object, "model"),
                    text(object, "id"),
                    text(object, "label"),
                    text(object, "sha256"),
                    moment(object, "added"),
                    new Consent(
                            text(consent, "person"),
                            moment(consent, "given"),
                            text(consent, "wording")));
        }

        private static String text(Map<?, ?> object, String name) throws JsonException {
            return Members.text(object.get(name), name);
        }

        private static Instant moment(Map<?, ?> object, String name) throws JsonException {
            try {
                return Instant.parse(text(object, name));
            } catch (DateTimeException e) {
                throw Members.wrong(name);
            }
        }

        @Override
        public Map<String, @Nullable Object> write(
                List<OwnVoice> voices, Map<String, @Nullable Object> before) {
            var members = new LinkedHashMap<String, @Nullable Object>(before);
            members.put(VOICES, voices.stream().map(Json::members).toList());
            return members;
        }

        private static Map<String, Object> members(OwnVoice voice) {
            var consent = new LinkedHashMap<String, Object>();
            consent.put("person", voice.consent().person());
            consent.put("given", voice.consent().given().toString());
            consent.put("wording", voice.consent().wording());
            var members = new LinkedHashMap<String, Object>();
            members.put("account", voice.account());
            members.put("model", voice.model());
            members.put("id", voice.id());
            members.put("label", voice.label());
            members.put("sha256", voice.sha256());
            members.put("added", voice.added().toString());
            members.put("consent", consent);
            return members;
        }
    }
}
