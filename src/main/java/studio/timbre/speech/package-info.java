/// The vocabulary of speech: what is asked for, who says it, what went wrong. No input, no output.
/// Knows nothing but the JDK.
@NullMarked
package studio.timbre.speech;

import org.jspecify.annotations.NullMarked;
