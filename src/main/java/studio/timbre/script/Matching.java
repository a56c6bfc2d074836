// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.script;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which passages of a text are which of the text before one change. The same words are the same
/// passage, wherever they went; others are the same while they are alike and near where they were,
/// or stand alone where the old one stood.
final class Matching {
    /// How far a changed passage may have moved.
    private static final int NEIGHBOURS = 8;

    /// What part of the longer text must be beginning or end of both.
    private static final double ALIKE = 0.3;

    private final List<Passage> before;
    private final List<Passage> found;
    private final @Nullable Integer[] match;
    private final boolean[] taken;

    Matching(List<Passage> before, List<Passage> found) {
        this.before = before;
        this.found = found;
        match = new @Nullable Integer[found.size()];
        taken = new boolean[before.size()];
    }

    /// The key of each passage found; null for those that are new.
    @Nullable String[] keys() {
        matchEnds();
        matchEqual();
        matchChanged();
        var keys = new @Nullable String[match.length];
        for (int i = 0; i < keys.length; i++) {
            var old = match[i];
            keys[i] = old == null ? null : before.get(old).key();
        }
        return keys;
    }

    /// What stands before and after the change.
    private void matchEnds() {
        int shorter = Math.min(found.size(), before.size());
        int head = 0;
        while (head < shorter && same(head, head)) {
            match(head, head);
            head++;
        }
        for (int tail = 1; tail <= shorter - head; tail++) {
            int now = found.size() - tail;
            int old = before.size() - tail;
            if (!same(now, old)) {
                return;
            }
            match(now, old);
        }
    }

    private void matchEqual() {
        Map<String, ArrayDeque<Integer>> free = new HashMap<>();
        for (int old = 0; old < taken.length; old++) {
            if (!taken[old]) {
                free.computeIfAbsent(before.get(old).text(), text -> new ArrayDeque<>()).add(old);
            }
        }
        for (int now = 0; now < match.length; now++) {
            var same = match[now] == null ? free.get(found.get(now).text()) : null;
            if (same != null && !same.isEmpty()) {
                match(now, same.remove());
            }
        }
    }

    private void matchChanged() {
        int expected = 0;
        for (int now = 0; now < match.length; now++) {
            if (match[now] == null) {
                int old = likest(now, expected);
                if (old < 0 && standsAlone(now, expected)) {
                    old = expected;
                }
                if (old >= 0) {
                    match(now, old);
                }
            }
            var old = match[now];
            expected = old == null ? expected : old + 1;
        }
    }

    private int likest(int now, int expected) {
        int best = -1;
        double most = ALIKE;
        int to = Math.min(taken.length, expected + NEIGHBOURS);
        for (int old = Math.max(0, expected - NEIGHBOURS); old < to; old++) {
            double likeness =
                    taken[old] ? 0 : likeness(found.get(now).text(), before.get(old).text());
            if (likeness > most) {
                best = old;
                most = likeness;
            }
        }
        return best;
    }

    private boolean standsAlone(int now, int old) {
        return old < taken.length
                && !taken[old]
                && (old + 1 == taken.length || taken[old + 1])
                && (now + 1 == match.length || match[now + 1] != null);
    }

    private boolean same(int now, int old) {
        return found.get(now).text().equals(before.get(old).text());
    }

    private void match(int now, int old) {
        match[now] = old;
        taken[old] = true;
    }

    private static double likeness(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int head = 0;
        while (head < shorter && one.charAt(head) == other.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
            tail++;
        }
        return (head + tail) / (double) Math.max(one.length(), other.length());
    }
}
