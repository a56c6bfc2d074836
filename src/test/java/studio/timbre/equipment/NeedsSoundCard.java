// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.equipment;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.parallel.ResourceLock;

/// A test that is only done where the virtual sound card runs, and alone with it.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsSoundCard.Condition.class)
@ResourceLock("sound card")
public @interface NeedsSoundCard {
    /// Looks for the card.
    final class Condition implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (SoundCard.there()) {
                return ConditionEvaluationResult.enabled("the virtual sound card runs");
            }
            var why =
                    "skipped for want of a virtual sound card: src/test/scripts/virtual-sound-card"
                            + " start, then eval \"$(src/test/scripts/virtual-sound-card env)\"";
            if (context.getTestMethod().isEmpty()) {
                System.out.println(context.getDisplayName() + " " + why);
            }
            return ConditionEvaluationResult.disabled(why);
        }
    }
}
