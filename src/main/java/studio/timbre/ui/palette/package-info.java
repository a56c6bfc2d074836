/// The list of everything one can do, to be searched or read by its keys. Knows the kit only.
@NullMarked
package studio.timbre.ui.palette;

import org.jspecify.annotations.NullMarked;
