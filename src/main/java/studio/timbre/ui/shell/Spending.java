// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import studio.timbre.compare.Cost;
import studio.timbre.language.Messages;
import studio.timbre.provider.Catalogue;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.ui.kit.Asking;

/// Asks before more is spent than the user wants to spend unasked. FX thread only.
public final class Spending implements Asking {
    private final Catalogue catalogue;
    private final Supplier<@Nullable BigDecimal> limit;
    private final ReadOnlyObjectWrapper<@Nullable Question> question =
            new ReadOnlyObjectWrapper<>();

    /// @param limit in whatever currency a price has; null: never asks
    public Spending(Catalogue catalogue, Supplier<@Nullable BigDecimal> limit) {
        this.catalogue = catalogue;
        this.limit = limit;
    }

    /// What is asked.
    ///
    /// @param words what it costs, and why that is asked
    /// @param go sends it
    public record Question(String words, Runnable go) {}

    /// Null if nothing is asked.
    public ReadOnlyObjectProperty<@Nullable Question> questionProperty() {
        return question.getReadOnlyProperty();
    }

    @Override
    public void before(Collection<SpeechRequest> requests, Runnable go) {
        var most = limit.get();
        if (most == null) {
            go.run();
            return;
        }
        var cost = Cost.of(requests, catalogue);
        if (cost.sums().values().stream().noneMatch(sum -> sum.compareTo(most) > 0)) {
            go.run();
            return;
        }
        var words =
                Messages.text(
                        "spending.question", cost.text(), requests.size(), most.toPlainString());
        question.set(new Question(words, go));
    }

    /// Sends what was asked about.
    public void send() {
        var asked = question.get();
        question.set(null);
        if (asked != null) {
            asked.go().run();
        }
    }

    /// Sends nothing.
    public void refrain() {
        question.set(null);
    }
}
