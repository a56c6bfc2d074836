/// Tests of the way from a recording to the audio line, and the player that others test with.
@NullMarked
package studio.timbre.playback;

import org.jspecify.annotations.NullMarked;
