/// The window as a whole: places the panels, and is the only room of the window that knows them
/// all.
@NullMarked
package studio.timbre.ui.shell;

import org.jspecify.annotations.NullMarked;
