// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.project;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.Cast;
import studio.timbre.form.Json;
import studio.timbre.form.JsonException;
import studio.timbre.take.ProjectPassage;

/// What stands in the file of a project. Members that this version does not know are passed over.
final class ProjectJson {
    /// Raised when an older Timbre would misread what a newer one writes.
    private static final int FORMAT = 1;

    private static final String VERSION = "format";
    private static final String NAME = "name";
    private static final String SCRIPT = "script";
    private static final String SETTINGS = "settings";
    private static final String PASSAGES = "passages";
    private static final String KEY = "key";
    private static final String TEXT = "text";
    private static final String SPEAKER = "speaker";
    private static final String CASTING = "casting";

    private ProjectJson() {}

    /// A newer Timbre has written it.
    static final class NewerException extends Exception {
        private static final long serialVersionUID = 1L;

        NewerException(int found) {
            super("format " + found + ", known is " + FORMAT);
        }
    }

    static String write(ProjectFile file) {
        var all = new LinkedHashMap<String, Object>();
        all.put(VERSION, FORMAT);
        all.put(NAME, file.name());
        all.put(SCRIPT, file.script());
        all.put(SETTINGS, object(file.settings()));
        all.put(PASSAGES, file.passages().stream().map(ProjectJson::members).toList());
        return Json.pretty(all);
    }

    private static Map<String, Object> members(ProjectPassage passage) {
        var members = new LinkedHashMap<String, Object>();
        members.put(KEY, passage.key());
        members.put(TEXT, passage.text());
        var speaker = passage.speaker();
        if (speaker != null) {
            members.put(SPEAKER, speaker);
        }
        var casting = passage.casting();
        if (casting != null) {
            members.put(CASTING, object(casting));
        }
        return members;
    }

    /// What was written here before.
    private static Map<String, @Nullable Object> object(String json) {
        try {
            return Json.readObject(json);
        } catch (JsonException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    /// Everything in it can be opened.
    static ProjectFile read(String json) throws JsonException, NewerException {
        var all = Json.readObject(json);
        int format = format(all.get(VERSION));
        if (format > FORMAT) {
            throw new NewerException(format);
        }
        var name = text(all, NAME).replaceAll("\\p{Cc}+", " ").strip();
        var settings = all.get(SETTINGS) instanceof Map<?, ?> map ? Json.compact(map) : "{}";
        return new ProjectFile(
                name, text(all, SCRIPT), Manner.read(settings).json(), passages(all.get(PASSAGES)));
    }

    private static int format(@Nullable Object value) throws JsonException {
        if (value instanceof Number number) {
            var exact = new BigDecimal(number.toString());
            if (exact.signum() > 0) {
                return exact.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue();
            }
        }
        throw wrong(VERSION);
    }

    private static List<ProjectPassage> passages(@Nullable Object value) throws JsonException {
        if (!(value instanceof List<?> list)) {
            throw wrong(PASSAGES);
        }
        var passages = new ArrayList<ProjectPassage>();
        var keys = new HashSet<String>();
        for (var each : list) {
            if (!(each instanceof Map<?, ?> members) || !keys.add(text(members, KEY))) {
                throw wrong(PASSAGES);
            }
            var cast = members.get(CASTING) instanceof Map<?, ?> map ? Cast.read(map).json() : null;
            var speaker = members.get(SPEAKER) == null ? null : text(members, SPEAKER);
            passages.add(
                    new ProjectPassage(
                            text(members, KEY), text(members, TEXT), speaker, cast, null, false));
        }
        return passages;
    }

    private static String text(Map<?, ?> members, String name) throws JsonException {
        if (members.get(name) instanceof String text) {
            return text;
        }
        throw wrong(name);
    }

    private static JsonException wrong(String member) {
        return new JsonException("“" + member + "” is missing, or not what it should be", 0, 0);
    }
}
