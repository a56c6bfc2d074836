// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Hides who is who: the casts stand in an order that only the seed knows, under letters.
///
/// @param seed the same seed is the same order
/// @param revealed whether the names are seen again
public record Blind(long seed, boolean revealed) {
    /// The order of the columns: which cast stands first, and so on.
    public List<Integer> order(int casts) {
        var order = new ArrayList<>(IntStream.range(0, casts).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        return List.copyOf(order);
    }

    public Blind reveal() {
        return new Blind(seed, true);
    }

    /// What a column is called while the names are hidden: A, B, C, ...
    public static String letter(int column) {
        return Character.toString('A' + column);
    }
}
