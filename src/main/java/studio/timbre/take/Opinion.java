// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import java.util.List;

/// What a person thinks of a take.
///
/// @param rating 1 to 5, 0 if not rated
/// @param tags in the person's own words and order, each once
public record Opinion(boolean star, int rating, List<String> tags, String note) {
    public static final Opinion NONE = new Opinion(false, 0, List.of(), "");

    public Opinion {
        tags = tags.stream().distinct().toList();
        if (rating < 0 || rating > 5) {
            throw new IllegalArgumentException("rating " + rating);
        }
    }

    public Opinion withStar(boolean now) {
        return new Opinion(now, rating, tags, note);
    }

    public Opinion withRating(int now) {
        return new Opinion(star, now, tags, note);
    }

    public Opinion withTags(List<String> now) {
        return new Opinion(star, rating, now, note);
    }

    public Opinion withNote(String now) {
        return new Opinion(star, rating, tags, now);
    }
}
