// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.equipment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Compares what was heard with what should have been, sample for sample, and names each place
/// where they part. Needs a path that changes no sample: the card's rate is the sound's.
public final class GlitchCheck {
    /// How many equal samples in a row prove that both are at the same place again.
    private static final int PROOF = 64;

    private final short[] wanted;
    private final short[] heard;
    private final int reach;

    private GlitchCheck(short[] wanted, short[] heard, int reach) {
        this.wanted = Sounds.trimmed(wanted);
        this.heard = Sounds.trimmed(heard);
        this.reach = reach;
    }

    /// A place where the sound heard is not the sound wanted.
    ///
    /// @param at the sample of the wanted sound
    /// @param silence how many zeros were heard there
    /// @param skipped how many samples were lost there; negative if they were repeated
    public record Glitch(int at, int silence, int skipped) {}

    /// Finds all glitches; silence before and after does not count. Samples missing at the end are
    /// a glitch too.
    ///
    /// @param reach how many samples it looks on and back after a glitch
    public static List<Glitch> glitches(short[] wanted, short[] heard, int reach) {
        return new GlitchCheck(wanted, heard, reach).glitches();
    }

    private List<Glitch> glitches() {
        var found = new ArrayList<Glitch>();
        int at = 0;
        int ear = 0;
        while (at < wanted.length && ear < heard.length) {
            int alike = Arrays.mismatch(wanted, at, wanted.length, heard, ear, heard.length);
            if (alike < 0) {
                return found;
            }
            at += alike;
            ear += alike;
            if (at == wanted.length || ear == heard.length) {
                break;
            }
            int sound = ear;
            while (sound < heard.length && heard[sound] == 0) {
                sound++;
            }
            int on = findAgain(at, sound);
            if (on < 0) {
                found.add(new Glitch(at, sound - ear, wanted.length - at));
                return found;
            }
            found.add(new Glitch(at, sound - ear, on - at));
            at = on;
            ear = sound;
        }
        if (at < wanted.length) {
            found.add(new Glitch(at, 0, wanted.length - at));
        } else if (ear < heard.length) {
            found.add(new Glitch(at, 0, ear - heard.length));
        }
        return found;
    }

    /// The place in the wanted sound, nearest to `at`, where what is heard at `ear` is found.
    private int findAgain(int at, int ear) {
        for (int away = 0; away <= reach; away++) {
            if (same(at + away, ear)) {
                return at + away;
            }
            if (same(at - away, ear)) {
                return at - away;
            }
        }
        return -1;
    }

    private boolean same(int at, int ear) {
        if (at < 0 || at >= wanted.length) {
            return false;
        }
        int count = Math.min(PROOF, Math.min(wanted.length - at, heard.length - ear));
        return Arrays.equals(wanted, at, at + count, heard, ear, ear + count);
    }
}
