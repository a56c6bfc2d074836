// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.takes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import studio.timbre.take.Take;

/// In what two takes differ: which words, which settings, which measures.
///
/// @param left the earlier one
/// @param sameSound whether they have the same samples
public record TakeDiff(
        Take left,
        Take right,
        TextSides text,
        List<Difference> settings,
        List<Difference> measures,
        boolean sameSound) {
    public TakeDiff {
        settings = List.copyOf(settings);
        measures = List.copyOf(measures);
    }

    /// Something with two values; empty where one has none.
    public record Difference(String name, String left, String right) {}

    static TakeDiff of(Take one, Take other) {
        boolean inOrder = one.row().id() <= other.row().id();
        var left = inOrder ? one : other;
        var right = inOrder ? other : one;
        var leftFacts = Facts.of(left);
        var rightFacts = Facts.of(right);
        return new TakeDiff(
                left,
                right,
                TextSides.of(left.request().text(), right.request().text()),
                differences(leftFacts.settings(), rightFacts.settings()),
                differences(leftFacts.measures(), rightFacts.measures()),
                Facts.sameSound(left.row().sound(), right.row().sound()));
    }

    private static List<Difference> differences(List<Fact> left, List<Fact> right) {
        var leftValues = values(left);
        var rightValues = values(right);
        var names = new LinkedHashSet<>(leftValues.keySet());
        names.addAll(rightValues.keySet());
        var differences = new ArrayList<Difference>();
        for (var name : names) {
            var one = leftValues.getOrDefault(name, "");
            var other = rightValues.getOrDefault(name, "");
            if (!one.equals(other)) {
                differences.add(new Difference(name, one, other));
            }
        }
        return differences;
    }

    private static LinkedHashMap<String, String> values(List<Fact> facts) {
        return facts.stream()
                .collect(
                        Collectors.toMap(
                                Fact::name, Fact::value, (first, _) -> first, LinkedHashMap::new));
    }
}
