// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.JsonException;

/// The shape of the window as members of the settings.
final class ShapeJson {
    private static final String WINDOW = "window";
    private static final String DRAWER = "drawer";
    private static final String DIVIDERS = "dividers";
    private static final String SHOWN_AROUND = "shownAround";

    private ShapeJson() {}

    static Shape read(MemberReader reader) {
        return new Shape(
                reader.<@Nullable WindowPlace>read(WINDOW, null, ShapeJson::window),
                reader.<@Nullable DrawerChoice>read(DRAWER, null, ShapeJson::drawer),
                reader.read(DIVIDERS, Map.of(), ShapeJson::dividers),
                reader.read(SHOWN_AROUND, false, value -> Members.yes(value, SHOWN_AROUND)));
    }

    private static WindowPlace window(Object value) throws JsonException {
        var members = Members.object(value, WINDOW);
        return new WindowPlace(
                Members.number(members.get("x"), WINDOW).doubleValue(),
                Members.number(members.get("y"), WINDOW).doubleValue(),
                Members.number(members.get("width"), WINDOW).doubleValue(),
                Members.number(members.get("height"), WINDOW).doubleValue(),
                Members.yes(members.get("maximised"), WINDOW));
    }

    private static DrawerChoice drawer(Object value) throws JsonException {
        var members = Members.object(value, DRAWER);
        return new DrawerChoice(
                Members.yes(members.get("open"), DRAWER),
                Members.whole(members.get("height"), DRAWER));
    }

    private static Map<String, List<Double>> dividers(Object value) throws JsonException {
        var dividers = new TreeMap<String, List<Double>>();
        for (var each : Members.object(value, DIVIDERS).entrySet()) {
            var parts = new ArrayList<Double>();
            for (var part : Members.list(each.getValue(), DIVIDERS)) {
                parts.add(Members.number(part, DIVIDERS).doubleValue());
            }
            dividers.put(String.valueOf(each.getKey()), List.copyOf(parts));
        }
        return Shape.FRESH.withAll(dividers).dividers();
    }

    static void write(Shape shape, Map<String, @Nullable Object> members) {
        var place = shape.place();
        if (place != null) {
            var window = new LinkedHashMap<String, Object>();
            window.put("x", place.x());
            window.put("y", place.y());
            window.put("width", place.width());
            window.put("height", place.height());
            window.put("maximised", place.maximised());
            members.put(WINDOW, window);
        }
        var drawer = shape.drawer();
        if (drawer != null) {
            var object = new LinkedHashMap<String, Object>();
            object.put("open", drawer.open());
            object.put("height", drawer.height());
            members.put(DRAWER, object);
        }
        members.put(DIVIDERS, new TreeMap<>(shape.dividers()));
        members.put(SHOWN_AROUND, shape.shownAround());
    }
}
