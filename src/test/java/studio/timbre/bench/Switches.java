// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds in what was heard where one sound went over into the other, sample for sample.
final class Switches {
    private static final int PROOF = 64;
    private static final int REACH = 24_000;

    private final short[][] sounds;
    private final short[] heard;

    /// Where a sound was heard: samples `from` to `to` of what was heard.
    record Part(int sound, int from, int to) {}

    /// A place where the sound changed, or was interrupted.
    ///
    /// @param at the first sample heard that is not the sound before
    /// @param other whether another sound comes after it
    /// @param silence the longest run of zeros in it
    /// @param skipped how many samples were left out; negative if they came twice
    /// @param step the largest step from sample to sample
    record Change(int at, boolean other, int silence, int skipped, int step) {}

    final List<Change> changes = new ArrayList<>();
    final List<Part> parts = new ArrayList<>();

    /// @param sounds they go on beside each other, from the same first sample
    /// @param heard begins with the first sample of the first sound
    Switches(short[][] sounds, short[] heard) {
        this.sounds = sounds;
        this.heard = heard;
        follow();
    }

    private void follow() {
        int now = 0;
        int frame = 0;
        int from = 0;
        while (true) {
            int alike =
                    Arrays.mismatch(
                            sounds[now], frame, sounds[now].length, heard, from, heard.length);
            if (alike < 0 || frame + alike >= sounds[now].length || from + alike >= heard.length) {
                parts.add(new Part(now, from, heard.length));
                return;
            }
            int at = from + alike;
            parts.add(new Part(now, from, at));
            int known = frame + alike;
            int[] next = next(at, known, 1 - now);
            if (next.length == 0) {
                return;
            }
            int silence = longestSilence(at, next[1]);
            int skipped = next[2] - known - (next[1] - at - silenceOf(silence));
            changes.add(
                    new Change(at, next[0] != now, silence, skipped, step(at - 1, next[1] + 1)));
            now = next[0];
            from = next[1];
            frame = next[2];
        }
    }

    /// Fewer zeros than this are part of a fade.
    private static int silenceOf(int zeros) {
        return zeros > 24 ? zeros : 0;
    }

    /// Which sound, from which sample heard on, from which of its own.
    private int[] next(int at, int frame, int other) {
        for (int away = 1; away < 400; away++) {
            for (int sound : new int[] {other, 1 - other}) {
                if (same(sound, frame + away, at + away)) {
                    return new int[] {sound, at + away, frame + away};
                }
            }
        }
        int sounding = at;
        for (int end = Math.min(heard.length - PROOF, at + 10 * REACH);
                sounding < end;
                sounding += 60) {
            for (int away = 0; away < REACH; away++) {
                for (int sound : new int[] {other, 1 - other}) {
                    if (heard[sounding] != 0 && same(sound, frame - REACH / 4 + away, sounding)) {
                        return new int[] {sound, sounding, frame - REACH / 4 + away};
                    }
                }
            }
        }
        return new int[0];
    }

    private boolean same(int sound, int frame, int at) {
        return frame >= 0
                && frame + PROOF <= sounds[sound].length
                && at + PROOF <= heard.length
                && sounds[sound][frame] == heard[at]
                && Arrays.equals(sounds[sound], frame, frame + PROOF, heard, at, at + PROOF);
    }

    private int longestSilence(int from, int to) {
        int longest = 0;
        int run = 0;
        for (int i = from; i < to; i++) {
            run = heard[i] == 0 ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private int step(int from, int to) {
        int highest = 0;
        for (int i = Math.max(1, from); i < Math.min(heard.length, to); i++) {
            highest = Math.max(highest, Math.abs(heard[i] - heard[i - 1]));
        }
        return highest;
    }

    /// All that was heard of one sound.
    short[] heardOf(int sound) {
        var all = new short[heard.length];
        int count = 0;
        for (var part : parts) {
            if (part.sound() == sound) {
                System.arraycopy(heard, part.from(), all, count, part.to() - part.from());
                count += part.to() - part.from();
            }
        }
        return Arrays.copyOf(all, count);
    }
}
