/// From encoded audio to plain samples: one class per container or codec. Knows `speech` and
/// `audio`.
@NullMarked
package studio.timbre.decode;

import org.jspecify.annotations.NullMarked;
