// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.dsp;

/// Finds the place in one sound that is most like another one, by normalised cross-correlation.
final class Likeness {
    private static final int ROUGH = 4;

    private final int frames;
    private final int channels;
    private final int places;
    private final short[] wanted;
    private final short[] offered;

    /// @param frames how long the sound wanted is
    /// @param search how far the sound offered goes to either side of the middle
    Likeness(int frames, int search, int channels) {
        this.frames = frames;
        this.channels = channels;
        places = 2 * search + 1;
        wanted = new short[frames * channels];
        offered = new short[(frames + 2 * search) * channels];
    }

    /// To be filled before [#best].
    short[] wanted() {
        return wanted;
    }

    /// To be filled before [#best].
    short[] offered() {
        return offered;
    }

    /// Where in the sound offered the one wanted is found, or the nearest to it. Looks roughly
    /// everywhere first, then closely around the best place.
    int best() {
        int middle = places / 2;
        int rough = best(middle, middle % ROUGH, places, ROUGH);
        return best(rough, Math.max(0, rough - ROUGH + 1), Math.min(places, rough + ROUGH), 1);
    }

    private int best(int first, int from, int to, int step) {
        int best = first;
        double most = alike(first, step);
        for (int place = from; place < to; place += step) {
            double now = alike(place, step);
            if (now > most) {
                most = now;
                best = place;
            }
        }
        return best;
    }

    private double alike(int place, int step) {
        int stride = step == 1 ? 1 : 2;
        double product = 0;
        double energy = 1;
        for (int i = 0; i < frames; i += stride) {
            for (int channel = 0; channel < channels; channel++) {
                double other = offered[(place + i) * channels + channel];
                product += wanted[i * channels + channel] * other;
                energy += other * other;
            }
        }
        return product / Math.sqrt(energy);
    }
}
