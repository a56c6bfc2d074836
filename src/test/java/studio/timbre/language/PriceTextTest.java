// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.timbre.speech.Price;

class PriceTextTest {
    private static final Price TEXT = price("15.00", 1_000_000, Price.Unit.CHARACTER, "in");
    private static final Price WIDE = price("0.10", 10_000, Price.Unit.WIDE_CHARACTER, "in");

    @Test
    void aPriceSaysItsAmountItsCurrencyAndItsUnit() {
        assertEquals("15 USD per 1 million characters", PriceText.of(List.of(TEXT)));
        assertEquals("", PriceText.of(List.of()));
    }

    @Test
    void tokensSayWhichWayTheyGo() {
        var prices =
                List.of(
                        price("0.60", 1_000_000, Price.Unit.TOKEN, "in"),
                        price("12", 1_000_000, Price.Unit.TOKEN, "out"));
        assertEquals(
                "0.6 USD per 1 million tokens of text and 12 USD per 1 million tokens of audio",
                PriceText.of(prices));
        assertEquals("", PriceText.estimate(prices, "Hello"));
    }

    @Test
    void anEstimateIsCalledOne() {
        assertEquals("About 0.015 USD", PriceText.estimate(List.of(TEXT), "a".repeat(1000)));
        assertEquals("Under 0.0001 USD", PriceText.estimate(List.of(TEXT), "a"));
        assertEquals("About 0.02 USD", PriceText.estimate(List.of(WIDE), "好".repeat(1000)));
    }

    private static Price price(String amount, long per, Price.Unit unit, String direction) {
        return new Price(
                new BigDecimal(amount),
                per,
                unit,
                "USD",
                direction.equals("in") ? Price.Direction.IN : Price.Direction.OUT,
                null);
    }
}
