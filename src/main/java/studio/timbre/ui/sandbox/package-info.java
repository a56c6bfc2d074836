/// The sandbox in the window: whether it is on, and what goes wrong in it.
@NullMarked
package studio.timbre.ui.sandbox;

import org.jspecify.annotations.NullMarked;
