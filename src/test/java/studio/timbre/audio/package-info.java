/// Tests of the sound between decoder and reader.
@NullMarked
package studio.timbre.audio;

import org.jspecify.annotations.NullMarked;
