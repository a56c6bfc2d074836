// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How the user left the window.
///
/// @param place null if it was never open
/// @param drawer null if nobody touched it yet
/// @param dividers where panels meet, as parts of the width or height (0 to 1), by the name of what
///   is divided
/// @param shownAround whether the user has seen what is where
public record Shape(
        @Nullable WindowPlace place,
        @Nullable DrawerChoice drawer,
        Map<String, List<Double>> dividers,
        boolean shownAround) {
    static final Shape FRESH = new Shape(null, null, Map.of(), false);

    public Shape {
        dividers = Map.copyOf(dividers);
        for (var each : dividers.values()) {
            if (each.stream().anyMatch(part -> !(part >= 0 && part <= 1))) {
                throw new IllegalArgumentException("dividers at " + each);
            }
        }
    }

    public Shape withPlace(WindowPlace other) {
        return new Shape(other, drawer, dividers, shownAround);
    }

    public Shape withDrawer(DrawerChoice other) {
        return new Shape(place, other, dividers, shownAround);
    }

    Shape withAll(Map<String, List<Double>> others) {
        return new Shape(place, drawer, others, shownAround);
    }

    /// With something divided otherwise.
    ///
    /// @param name of what is divided
    public Shape withDividers(String name, List<Double> parts) {
        var all = new TreeMap<>(dividers);
        all.put(name, List.copyOf(parts));
        return withAll(all);
    }

    public Shape withShownAround(boolean other) {
        return new Shape(place, drawer, dividers, other);
    }
}
