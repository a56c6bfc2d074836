// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.takes;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.timbre.language.Messages;
import studio.timbre.language.PriceText;
import studio.timbre.speech.Price;
import studio.timbre.take.TakeRow;

/// What a take cost, by today's price, as far as that follows from its text.
///
/// @param currency empty where nothing was to be paid
record TakeCost(BigDecimal amount, String currency) {
    private static final TakeCost NOTHING = new TakeCost(BigDecimal.ZERO, "");

    /// Null where it is not known; also of what brought no sound, for which few ask money.
    static @Nullable TakeCost of(TakeRow row, Titles titles) {
        var who = titles.of(row.source());
        if (row.sound() == null) {
            return null;
        }
        return who.free() ? NOTHING : of(row, who.prices());
    }

    private static @Nullable TakeCost of(TakeRow row, List<Price> prices) {
        var sum = BigDecimal.ZERO;
        var currencies = new HashSet<String>();
        for (var price : prices) {
            var source = row.source();
            var part = price.estimate(source.excerpt(), source.characters());
            if (part.isEmpty()) {
                return null;
            }
            sum = sum.add(part.get());
            currencies.add(price.currency());
        }
        return currencies.size() == 1 ? new TakeCost(sum, currencies.iterator().next()) : null;
    }

    /// Such as `0.0012 USD`.
    String words() {
        return currency.isEmpty() ? Messages.text("takes.free") : PriceText.sum(amount, currency);
    }
}
