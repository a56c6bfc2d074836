// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import studio.timbre.speech.Price;

/// Prices in words.
public final class PriceText {
    private PriceText() {}

    /// Such as `15 USD per 1 million characters`; empty if none is known.
    public static String of(List<Price> prices) {
        if (prices.isEmpty()) {
            return "";
        }
        var words =
                prices.stream()
                        .map(PriceText::one)
                        .collect(Collectors.joining(Messages.text("price.and")));
        var by = prices.getFirst().by();
        return by == null ? words : Messages.text("price.by", by, words);
    }

    /// A text, and what one pays for it.
    public record Priced(List<Price> prices, String text) {}

    /// About what a text costs, such as `About 0.012 USD`; empty if it cannot be known before it is
    /// sent.
    public static String estimate(List<Price> prices, String text) {
        return estimate(List.of(new Priced(prices, text)));
    }

    /// About what several texts cost together; empty if that cannot be known of one of them, or not
    /// all are paid in the same currency.
    public static String estimate(List<Priced> texts) {
        var sum = BigDecimal.ZERO;
        var currencies = new HashSet<String>();
        for (var each : texts) {
            if (each.prices().isEmpty()) {
                return "";
            }
            for (var price : each.prices()) {
                var part = price.estimate(each.text());
                if (part.isEmpty()) {
                    return "";
                }
                sum = sum.add(part.get());
                currencies.add(price.currency());
            }
        }
        return currencies.size() == 1 ? about(sum, currencies.iterator().next()) : "";
    }

    /// Such as `About 0.012 USD`.
    public static String about(BigDecimal sum, String currency) {
        return words("price.about", sum, currency);
    }

    /// Such as `0.012 USD`.
    public static String sum(BigDecimal sum, String currency) {
        return words("price.sum", sum, currency);
    }

    private static String words(String key, BigDecimal sum, String currency) {
        var least = new BigDecimal("0.0001");
        if (sum.signum() > 0 && sum.compareTo(least) < 0) {
            return Messages.text("price.under", least.toPlainString(), currency);
        }
        int digits = sum.compareTo(BigDecimal.ONE) < 0 ? 4 : 2;
        return Messages.text(key, plain(sum.setScale(digits, RoundingMode.HALF_UP)), currency);
    }

    private static String one(Price price) {
        var unit = price.unit().word() + "." + (price.per() == 1 ? "one" : "many");
        var direction =
                Optional.of(price.unit())
                        .filter(counted -> counted == Price.Unit.TOKEN)
                        .map(counted -> price.direction() == Price.Direction.IN ? "in" : "out")
                        .orElse("any");
        return Messages.text(
                "price.one",
                plain(price.amount()),
                price.currency(),
                count(price.per()),
                Messages.text("price." + unit),
                Messages.text("price.direction." + direction));
    }

    private static String count(long per) {
        if (per == 1) {
            return "";
        }
        return per % 1_000_000 == 0
                ? Messages.text("price.millions", per / 1_000_000)
                : Messages.text("price.count", per);
    }

    private static String plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.setScale(Math.max(0, stripped.scale())).toPlainString();
    }
}
