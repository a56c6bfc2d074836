// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.speech;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What something costs: never a bare number.
///
/// @param amount in `currency`, for `per` units
/// @param currency an ISO 4217 code such as `USD`
/// @param direction whether what is sent is counted, or what comes
/// @param by whose list it stands in, if not in the provider's own, which may ask for more
public record Price(
        BigDecimal amount,
        long per,
        Unit unit,
        String currency,
        Direction direction,
        @Nullable String by) {
    public Price {
        Objects.requireNonNull(amount, "the amount of a price is missing");
        Objects.requireNonNull(unit, "the unit of a price is missing");
        Objects.requireNonNull(currency, "the currency of a price is missing");
        Objects.requireNonNull(direction, "the direction of a price is missing");
        if (per < 1 || amount.signum() < 0) {
            throw new IllegalArgumentException("a price is an amount for at least one unit");
        }
    }

    /// What is counted.
    public enum Unit {
        /// Code points of the text.
        CHARACTER,
        /// The same, but each ideograph counts twice.
        WIDE_CHARACTER,
        TOKEN,
        SECOND,
        REQUEST;

        /// As it is written in files, such as `wide-character`.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// Which way it goes.
    public enum Direction {
        /// To the provider.
        IN,
        /// From the provider.
        OUT
    }

    /// What a text will cost, as far as it can be known before it is sent.
    public Optional<BigDecimal> estimate(String text) {
        return estimate(text, text.codePointCount(0, text.length()));
    }

    /// The same of a longer text of which only the beginning is known.
    ///
    /// @param characters how many code points all of it has
    public Optional<BigDecimal> estimate(String beginning, long characters) {
        if (direction == Direction.OUT) {
            return Optional.empty();
        }
        return switch (unit) {
            case CHARACTER -> Optional.of(times(characters));
            case WIDE_CHARACTER -> Optional.of(times(characters + wide(beginning, characters)));
            case REQUEST -> Optional.of(times(1));
            case TOKEN, SECOND -> Optional.empty();
        };
    }

    /// How many are wide, if they are spread evenly.
    private static long wide(String beginning, long characters) {
        long known = beginning.codePointCount(0, beginning.length());
        long wide = beginning.codePoints().filter(Character::isIdeographic).count();
        return known == 0 ? 0 : Math.round((double) wide * characters / known);
    }

    private BigDecimal times(long count) {
        return amount.multiply(BigDecimal.valueOf(count))
                .divide(BigDecimal.valueOf(per), MathContext.DECIMAL64);
    }
}
