// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.script;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import studio.timbre.script.TextDiff.Kind;

/// The shortest way from one sequence to another by substitutions, deletions and insertions of one
/// word each (the Levenshtein distance), found in as much memory as they are long: D. S.
/// Hirschberg, "A linear space algorithm for computing maximal common subsequences", CACM 18(6),
/// 1975. Its time grows with the product of the lengths, without what both have in common at their
/// ends.
final class Alignment {
    private final int[] from;
    private final int[] to;
    private final List<Kind> steps = new ArrayList<>();

    /// @param from words, equal ones by the same number
    Alignment(int[] from, int[] to) {
        this.from = from;
        this.to = to;
        align(0, from.length, 0, to.length);
    }

    /// In order, one for each word of both.
    List<Kind> steps() {
        return steps;
    }

    private void align(int i, int iEnd, int j, int jEnd) {
        int left = i;
        int top = j;
        while (left < iEnd && top < jEnd && from[left] == to[top]) {
            left++;
            top++;
        }
        int right = iEnd;
        int bottom = jEnd;
        while (right > left && bottom > top && from[right - 1] == to[bottom - 1]) {
            right--;
            bottom--;
        }
        add(Kind.CORRECT, left - i);
        if (right - left <= 1 || bottom - top <= 1) {
            alignFew(left, right, top, bottom);
        } else {
            int middle = (left + right) >>> 1;
            int split = split(left, middle, right, top, bottom);
            align(left, middle, top, split);
            align(middle, right, split, bottom);
        }
        add(Kind.CORRECT, iEnd - right);
    }

    /// Where at least one of both has no more than one word.
    private void alignFew(int i, int iEnd, int j, int jEnd) {
        int deleted = iEnd - i;
        int inserted = jEnd - j;
        if (deleted == 0 || inserted == 0) {
            add(Kind.DELETED, deleted);
            add(Kind.INSERTED, inserted);
            return;
        }
        int same = deleted == 1 ? find(to, from[i], j, jEnd) : find(from, to[j], i, iEnd);
        var longer = deleted == 1 ? Kind.INSERTED : Kind.DELETED;
        int before = Math.max(0, same - (deleted == 1 ? j : i));
        add(longer, before);
        steps.add(same < 0 ? Kind.SUBSTITUTED : Kind.CORRECT);
        add(longer, Math.max(deleted, inserted) - before - 1);
    }

    private static int find(int[] in, int word, int start, int end) {
        return IntStream.range(start, end).filter(at -> in[at] == word).findFirst().orElse(-1);
    }

    /// Where the shortest way passes the middle.
    private int split(int i, int middle, int iEnd, int j, int jEnd) {
        var before = forward(i, middle, j, jEnd);
        var after = backward(middle, iEnd, j, jEnd);
        int best = 0;
        for (int at = 1; at < before.length; at++) {
            if (before[at] + after[at] < before[best] + after[best]) {
                best = at;
            }
        }
        return j + best;
    }

    /// The distances from `from[i..iEnd]` to each beginning of `to[j..jEnd]`.
    private int[] forward(int i, int iEnd, int j, int jEnd) {
        var row = IntStream.rangeClosed(0, jEnd - j).toArray();
        for (int at = i; at < iEnd; at++) {
            int diagonal = row[0]++;
            for (int k = 1; k < row.length; k++) {
                int substituted = diagonal + (from[at] == to[j + k - 1] ? 0 : 1);
                diagonal = row[k];
                row[k] = Math.min(substituted, 1 + Math.min(row[k], row[k - 1]));
            }
        }
        return row;
    }

    /// The distances from `from[i..iEnd]` to each end of `to[j..jEnd]`.
    private int[] backward(int i, int iEnd, int j, int jEnd) {
        int width = jEnd - j;
        var row = IntStream.rangeClosed(0, width).map(k -> width - k).toArray();
        for (int at = iEnd - 1; at >= i; at--) {
            int diagonal = row[width]++;
            for (int k = width - 1; k >= 0; k--) {
                int substituted = diagonal + (from[at] == to[j + k] ? 0 : 1);
                diagonal = row[k];
                row[k] = Math.min(substituted, 1 + Math.min(row[k], row[k + 1]));
            }
        }
        return row;
    }

    private void add(Kind kind, int count) {
        for (int n = 0; n < count; n++) {
            steps.add(kind);
        }
    }
}
