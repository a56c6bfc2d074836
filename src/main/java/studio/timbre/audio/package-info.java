/// The sound on its way: encoded bytes, plain samples, and the recording in the middle of the road.
/// Knows `speech`.
@NullMarked
package studio.timbre.audio;

import org.jspecify.annotations.NullMarked;
