/// From a recording to the audio line: the player and the output devices. Knows `speech` and
/// `audio`; the only door to `javax.sound`.
@NullMarked
package studio.timbre.playback;

import org.jspecify.annotations.NullMarked;
