/// Tests of the waveform panel.
@NullMarked
package studio.timbre.ui.waveform;

import org.jspecify.annotations.NullMarked;
