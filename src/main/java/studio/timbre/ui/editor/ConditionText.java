// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.editor;

import java.util.Locale;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import studio.timbre.language.FailureText;
import studio.timbre.language.Messages;
import studio.timbre.project.Condition;
import studio.timbre.project.Line;

/// How a passage stands, as a word and a picture.
final class ConditionText {
    private ConditionText() {}

    static String of(Line line) {
        var words = Messages.text("passage.state." + name(line.condition()));
        return line.failure() == null
                ? words
                : words + ". " + String.join(" ", FailureText.of(line.failure()).lines());
    }

    /// Such as `3 changed`.
    static String counted(Condition condition, long count) {
        return Messages.text("passage.count." + name(condition), count);
    }

    static String style(Condition condition) {
        return "passage-" + name(condition);
    }

    private static String name(Condition condition) {
        return condition.name().toLowerCase(Locale.ROOT);
    }

    static Ikon icon(Condition condition) {
        return switch (condition) {
            case EMPTY -> MaterialDesignC.CIRCLE_OUTLINE;
            case WAITING -> MaterialDesignT.TIMER_SAND;
            case MAKING -> MaterialDesignP.PROGRESS_DOWNLOAD;
            case FRESH -> MaterialDesignC.CHECK;
            case STALE -> MaterialDesignP.PENCIL_OUTLINE;
            case FAILED -> MaterialDesignA.ALERT_CIRCLE_OUTLINE;
            case APPROVED -> MaterialDesignL.LOCK;
        };
    }
}
