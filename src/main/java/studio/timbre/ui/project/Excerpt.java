// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.project;

import studio.timbre.language.Messages;

/// How a text begins, as the name of something that has none.
final class Excerpt {
    private static final int CODE_POINTS = 28;

    private Excerpt() {}

    static String of(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        if (line.isEmpty()) {
            return Messages.text("project.untitled");
        }
        return line.codePointCount(0, line.length()) <= CODE_POINTS
                ? line
                : line.substring(0, line.offsetByCodePoints(0, CODE_POINTS)).strip() + "\u2026";
    }
}
