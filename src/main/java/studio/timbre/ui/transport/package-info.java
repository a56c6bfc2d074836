/// What a player has: play, pause, stop, loop, level, device, and words for what it does. Knows
/// `ui.kit`, `audio`, `playback` and `language`.
@NullMarked
package studio.timbre.ui.transport;

import org.jspecify.annotations.NullMarked;
