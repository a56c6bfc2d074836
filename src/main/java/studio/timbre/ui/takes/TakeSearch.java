// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.takes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import studio.timbre.take.TakeQuery;

/// Understands what one types to find a take: words that stand anywhere, `#warm` for a tag,
/// `2026-11-20` or `2026-11` for when it was made.
final class TakeSearch {
    private static final Pattern TAG = Pattern.compile("#\\S+");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    private TakeSearch() {}

    /// @param zone in which days begin and end
    static TakeQuery query(String typed, boolean starred, ZoneId zone) {
        var query = TakeQuery.ALL.onlyStarred(starred);
        var words = new ArrayList<String>();
        for (var word : typed.strip().split("\\s+", -1)) {
            var days = days(word);
            if (days != null) {
                query =
                        query.made(
                                days.first().atStartOfDay(zone).toInstant(),
                                days.end().atStartOfDay(zone).toInstant());
            } else if (TAG.matcher(word).matches() && query.tag() == null) {
                query = query.tagged(word.substring(1));
            } else {
                words.add(word);
            }
        }
        return query.withWords(String.join(" ", words));
    }

    /// @param end not included
    private record Days(LocalDate first, LocalDate end) {}

    private static @Nullable Days days(String word) {
        try {
            if (DAY.matcher(word).matches()) {
                var day = LocalDate.parse(word);
                return new Days(day, day.plusDays(1));
            }
            if (MONTH.matcher(word).matches()) {
                var month = YearMonth.parse(word);
                return new Days(month.atDay(1), month.plusMonths(1).atDay(1));
            }
        } catch (DateTimeException e) {
            // There is no such day; then it is a word like others.
            return null;
        }
        return null;
    }
}
