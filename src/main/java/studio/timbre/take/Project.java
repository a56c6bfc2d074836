// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import java.time.Instant;

/// One piece of work.
///
/// @param id its number, from 1
/// @param name as the user calls it; empty if not named yet
/// @param script its whole text
/// @param selectionStart the UTF-16 index in the script where the selection begins
/// @param selectionEnd one past its end; the same if it is only a caret
/// @param settings JSON, an object; what stands in it is for those who write it
public record Project(
        long id,
        String name,
        Instant openedAt,
        String script,
        int selectionStart,
        int selectionEnd,
        String settings) {
    public Project withName(String now) {
        return new Project(id, now, openedAt, script, selectionStart, selectionEnd, settings);
    }

    public Project withScript(String now, int nowStart, int nowEnd) {
        return new Project(id, name, openedAt, now, nowStart, nowEnd, settings);
    }

    public Project withSettings(String now) {
        return new Project(id, name, openedAt, script, selectionStart, selectionEnd, now);
    }
}
