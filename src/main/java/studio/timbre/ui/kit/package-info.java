/// What every panel shares: the desk on which they meet, the door to the FX thread, the clock of
/// frames, small controls.
@NullMarked
package studio.timbre.ui.kit;

import org.jspecify.annotations.NullMarked;
