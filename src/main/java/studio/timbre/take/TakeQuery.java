// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which takes are wanted: those to which all of it applies. Null applies to every take.
///
/// @param words what must stand somewhere in the text, the names, the tags or the note, whatever
///   its case; may be empty
/// @param names for a word, the ids of the providers, models and voices that are called so
/// @param starred whether only those with a star
/// @param deleted whether those that were thrown away, instead of those that were not
public record TakeQuery(
        String words,
        Map<String, Set<String>> names,
        @Nullable Long project,
        @Nullable String passage,
        @Nullable String provider,
        @Nullable String voice,
        @Nullable String tag,
        @Nullable Instant from,
        @Nullable Instant before,
        boolean starred,
        boolean deleted) {
    public static final TakeQuery ALL =
            new TakeQuery("", Map.of(), null, null, null, null, null, null, null, false, false);

    public TakeQuery {
        names = Map.copyOf(names);
    }

    public TakeQuery withWords(String now) {
        return new TakeQuery(
                now, names, project, passage, provider, voice, tag, from, before, starred, deleted);
    }

    public TakeQuery withNames(Map<String, Set<String>> now) {
        return new TakeQuery(
                words, now, project, passage, provider, voice, tag, from, before, starred, deleted);
    }

    public TakeQuery of(@Nullable Long nowProject, @Nullable String nowPassage) {
        return new TakeQuery(
                words,
                names,
                nowProject,
                nowPassage,
                provider,
                voice,
                tag,
                from,
                before,
                starred,
                deleted);
    }

    public TakeQuery by(@Nullable String nowProvider, @Nullable String nowVoice) {
        return new TakeQuery(
                words,
                names,
                project,
                passage,
                nowProvider,
                nowVoice,
                tag,
                from,
                before,
                starred,
                deleted);
    }

    public TakeQuery tagged(@Nullable String now) {
        return new TakeQuery(
                words, names, project, passage, provider, voice, now, from, before, starred,
                deleted);
    }

    /// Made in a span of time.
    ///
    /// @param nowBefore not included
    public TakeQuery made(@Nullable Instant nowFrom, @Nullable Instant nowBefore) {
        return new TakeQuery(
                words, names, project, passage, provider, voice, tag, nowFrom, nowBefore, starred,
                deleted);
    }

    public TakeQuery onlyStarred(boolean now) {
        return new TakeQuery(
                words, names, project, passage, provider, voice, tag, from, before, now, deleted);
    }

    public TakeQuery onlyDeleted(boolean now) {
        return new TakeQuery(
                words, names, project, passage, provider, voice, tag, from, before, starred, now);
    }
}
