/// Timbre, a desktop speech studio.
@NullMarked
package studio.timbre;

import org.jspecify.annotations.NullMarked;
