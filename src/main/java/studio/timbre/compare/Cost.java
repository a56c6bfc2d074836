// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.compare;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import studio.timbre.language.Messages;
import studio.timbre.language.PriceText;
import studio.timbre.provider.Catalogue;
import studio.timbre.speech.Price;
import studio.timbre.speech.SpeechRequest;

/// What requests cost, as far as it can be known before they are sent.
///
/// @param sums by currency
/// @param unknown how many of them have a price that nobody knows
public record Cost(Map<String, BigDecimal> sums, int unknown) {
    public Cost {
        sums = Collections.unmodifiableMap(new TreeMap<>(sums));
    }

    /// Who wants no key asks for no money.
    public static Cost of(Collection<SpeechRequest> requests, Catalogue catalogue) {
        var sums = new TreeMap<String, BigDecimal>();
        int unknown = 0;
        for (var request : requests) {
            var entry = catalogue.provider(request.provider()).orElse(null);
            if (entry == null || !entry.keyed()) {
                continue;
            }
            var prices =
                    entry.speaker(request.model()).map(model -> model.prices()).orElse(List.of());
            if (!add(prices, request.text(), sums)) {
                unknown++;
            }
        }
        return new Cost(sums, unknown);
    }

    private static boolean add(List<Price> prices, String text, Map<String, BigDecimal> sums) {
        if (prices.isEmpty() || prices.stream().anyMatch(each -> each.estimate(text).isEmpty())) {
            return false;
        }
        for (var price : prices) {
            sums.merge(price.currency(), price.estimate(text).orElseThrow(), BigDecimal::add);
        }
        return true;
    }

    /// Such as `About 0.012 USD`; empty where nothing is asked for.
    public String text() {
        var known =
                sums.entrySet().stream()
                        .map(each -> PriceText.about(each.getValue(), each.getKey()))
                        .collect(Collectors.joining(" + "));
        if (unknown == 0) {
            return known;
        }
        return known.isEmpty()
                ? Messages.text("compare.cost.unknown", unknown)
                : Messages.text("compare.cost.partly", known, unknown);
    }
}
