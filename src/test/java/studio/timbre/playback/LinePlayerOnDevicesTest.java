// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.playback;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import studio.timbre.audio.PcmFormat;
import studio.timbre.equipment.Capture;
import studio.timbre.equipment.NeedsSoundCard;
import studio.timbre.equipment.Soon;
import studio.timbre.equipment.SoundCard;
import studio.timbre.equipment.Sounds;
import studio.timbre.playback.PlayerState.Phase;

/// Plays on a virtual sound card that hangs, goes and comes back.
@NeedsSoundCard
class LinePlayerOnDevicesTest extends CardScene {
    @Test
    void soundGoesOnAtTheSameSampleWhenTheCardComesBack() throws Exception {
        var sound = Sounds.noise(3 * RATE);
        complete(sound, MONO);
        player.play(recording, 0);
        awaitFrame(RATE);
        SoundCard.kill();
        awaitPhase(Phase.NO_DEVICE);
        long held = (long) player.state().frame();
        player.pause();
        SoundCard.start();
        try (var capture = listen()) {
            player.resume();
            awaitPhase(Phase.ENDED);
            var heard = Sounds.withoutZeros(heard(capture));
            assertArrayEquals(Arrays.copyOfRange(sound, (int) held, sound.length), heard);
        }
        assertEquals(1, player.state().losses());
    }

    @Test
    void soundGoesOnByItselfWhenTheCardComesBack() throws Exception {
        complete(Sounds.noise(2 * RATE), MONO);
        player.play(recording, 0);
        awaitFrame(RATE / 2);
        SoundCard.kill();
        awaitPhase(Phase.NO_DEVICE);
        SoundCard.start();
        awaitPhase(Phase.PLAYING);
        awaitPhase(Phase.ENDED);
        assertEquals(1, player.state().losses());
    }

    @Test
    void aCardThatHangsHoldsUpNobody() throws Exception {
        complete(Sounds.noise(5 * RATE), MONO);
        player.play(recording, 0);
        awaitFrame(RATE / 2);
        SoundCard.hang();
        try {
            long longest = 0;
            for (int i = 0; i < 300; i++) {
                Soon.after(Duration.ofMillis(10));
                long asked = System.nanoTime();
                player.state();
                player.pause();
                player.resume();
                longest = Math.max(longest, System.nanoTime() - asked);
            }
            assertTrue(longest < 50_000_000, longest + " ns");
        } finally {
            SoundCard.goOn();
        }
        awaitPhase(Phase.ENDED);
    }

    @Test
    void closingOnACardThatHangsTakesOneSecondAtMost() throws Exception {
        complete(Sounds.noise(5 * RATE), MONO);
        player.play(recording, 0);
        awaitFrame(RATE / 2);
        SoundCard.hang();
        try {
            Soon.after(Duration.ofSeconds(1));
            long asked = System.nanoTime();
            player.close();
            assertTrue(System.nanoTime() - asked < 1_200_000_000L);
        } finally {
            SoundCard.goOn();
        }
    }

    @Test
    void bothChannelsAreHeardAtTheirOwnRate() throws Exception {
        var format = new PcmFormat(48_000, 2);
        var sound = Sounds.noise(2 * 48_000);
        complete(sound, format);
        try (var _ = SoundCard.another("stereo", 48_000, 2);
                var capture = Capture.of("stereo", format)) {
            player.play(recording, 0);
            awaitPhase(Phase.ENDED);
            assertArrayEquals(sound, Sounds.withoutZeros(heard(capture)));
        }
    }

    @Test
    void theVirtualCardIsAmongTheDevices() {
        assertFalse(player.devices().isEmpty());
    }
}
