/// The conductor: the only room that sees the whole road from a request to a recording. Knows the
/// words and the stations.
@NullMarked
package studio.timbre.synthesis;

import org.jspecify.annotations.NullMarked;
