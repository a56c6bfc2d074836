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
import studio.timbre.script.Pieces;
import studio.timbre.speech.Price;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechRequest;

/// What requests cost, as far as it can be known before they are sent.
///
/// @param requests how many are sent: a text that is longer than its model takes needs several
/// @param sums by currency
/// @param unknown how many of the texts have a price that nobody knows
public record Cost(int requests, Map<String, BigDecimal> sums, int unknown) {
    public Cost {
        sums = Collections.unmodifiableMap(new TreeMap<>(sums));
    }

    /// Who wants no key asks for no money.
    public static Cost of(Collection<SpeechRequest> requests, Catalogue catalogue) {
        var sums = new TreeMap<String, BigDecimal>();
        int sent = 0;
        int unknown = 0;
        for (var request : requests) {
            sent += pieces(request, catalogue);
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
        return new Cost(sent, sums, unknown);
    }

    private static int pieces(SpeechRequest request, Catalogue catalogue) {
        var schema = catalogue.schema(request.provider(), request.model());
        try {
            return schema.isEmpty() ? 1 : Pieces.of(schema.get(), request.text()).size();
        } catch (SpeechException e) {
            // It is sent as it is, and its cell will say why that went wrong.
            return 1;
        }
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

    /// Such as `About 0.012 USD`; empty where nothing is sent.
    public String text() {
        if (requests == 0) {
            return "";
        }
        if (sums.isEmpty() && unknown == 0) {
            return Messages.text("compare.cost.free");
        }
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
