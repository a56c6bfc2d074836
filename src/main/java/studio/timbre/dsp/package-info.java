// SPDX-License-Identifier: GPL-3.0-or-later
/// What is computed from samples: loudness, pitch, silence, another tempo. The only door to
/// TarsosDSP. Knows the words.
@NullMarked
package studio.timbre.dsp;

import org.jspecify.annotations.NullMarked;
