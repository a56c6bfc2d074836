/// The picture of the sound: fills while it arrives, shows what was heard, seeks, zooms, selects.
/// Knows `ui.kit`, `audio`, `dsp`, `playback`, `speech` and `language`.
@NullMarked
package studio.timbre.ui.waveform;

import org.jspecify.annotations.NullMarked;
