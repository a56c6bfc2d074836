/// Tests of what is computed from samples.
@NullMarked
package studio.timbre.dsp;

import org.jspecify.annotations.NullMarked;
