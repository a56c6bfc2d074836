/// Where the sandbox gets its voices and its audio formats from. Knows `audio`.
@NullMarked
package studio.timbre.sandbox.sound;

import org.jspecify.annotations.NullMarked;
