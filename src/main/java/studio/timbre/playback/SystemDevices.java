// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.playback;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.PcmFormat;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// The devices as `javax.sound` finds them; nothing is remembered between two looks.
public final class SystemDevices implements AudioDevices {
    private static final DataLine.Info OUTPUT = new DataLine.Info(SourceDataLine.class, null);

    @Override
    public List<OutputDevice> list() {
        return mixers().stream().map(mixer -> new OutputDevice(mixer.getName())).toList();
    }

    private static List<Mixer.Info> mixers() {
        return Arrays.stream(AudioSystem.getMixerInfo())
                .filter(mixer -> AudioSystem.getMixer(mixer).isLineSupported(OUTPUT))
                .toList();
    }

    @Override
    public AudioLine open(PcmFormat format, @Nullable OutputDevice device, Duration buffer)
            throws SpeechException {
        var wanted =
                new AudioFormat(
                        format.sampleRate(),
                        Short.SIZE,
                        format.channels(),
                        true,
                        /* bigEndian= */ false);
        try {
            var line = AudioSystem.getSourceDataLine(wanted, mixer(device));
            line.open(wanted, Math.toIntExact(format.frames(buffer)) * format.frameBytes());
            return new SystemLine(line);
        } catch (LineUnavailableException | IllegalArgumentException e) {
            // Without any device the system complains about the argument.
            throw new SpeechException(
                    new SpeechFailure.NoOutputDevice(String.valueOf(e.getMessage())), e);
        }
    }

    private static Mixer.@Nullable Info mixer(@Nullable OutputDevice device)
            throws SpeechException {
        if (device == null) {
            return null;
        }
        return mixers().stream()
                .filter(mixer -> mixer.getName().equals(device.name()))
                .findFirst()
                .orElseThrow(
                        () -> new SpeechException(new SpeechFailure.NoOutputDevice(device.name())));
    }
}
