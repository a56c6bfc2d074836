// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.playback;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.PcmFormat;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// Devices whose time passes only when it is told to.
final class FakeDevices implements AudioDevices, LongSupplier {
    private final List<FakeLine> lines = new ArrayList<>();
    private boolean there = true;
    private long now = 1;

    /// The line opened last.
    FakeLine line() {
        return lines.getLast();
    }

    /// All that was heard on all lines, one after the other.
    short[] heard() {
        var samples = new ArrayList<Short>();
        for (var line : lines) {
            for (short sample : line.heard()) {
                samples.add(sample);
            }
        }
        var all = new short[samples.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = samples.get(i);
        }
        return all;
    }

    int opened() {
        return lines.size();
    }

    void pass(long nanos) {
        now += nanos;
        lines.forEach(line -> line.pass(nanos));
    }

    void unplug() {
        there = false;
        lines.forEach(FakeLine::unplug);
    }

    void plugIn() {
        there = true;
    }

    @Override
    public long getAsLong() {
        return now;
    }

    @Override
    public List<OutputDevice> list() {
        return there ? List.of(new OutputDevice("fake")) : List.of();
    }

    @Override
    public AudioLine open(PcmFormat format, @Nullable OutputDevice device, Duration buffer)
            throws SpeechException {
        if (!there) {
            throw new SpeechException(new SpeechFailure.NoOutputDevice("unplugged"));
        }
        lines.add(new FakeLine(format, device));
        return line();
    }
}
