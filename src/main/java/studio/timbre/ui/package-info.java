/// The window. Knows everything but `cli`; the only door to JavaFX.
@NullMarked
package studio.timbre.ui;

import org.jspecify.annotations.NullMarked;
