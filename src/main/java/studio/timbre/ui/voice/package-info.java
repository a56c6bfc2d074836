/// The voice panel: who speaks, by provider, model and voice, and how one brings a voice.
@NullMarked
package studio.timbre.ui.voice;

import org.jspecify.annotations.NullMarked;
