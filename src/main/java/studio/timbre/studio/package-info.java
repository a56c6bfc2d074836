/// The house itself: builds every room, closes them in reverse, and starts every thread.
@NullMarked
package studio.timbre.studio;

import org.jspecify.annotations.NullMarked;
