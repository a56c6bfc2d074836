/// The script editor: the text to be said.
@NullMarked
package studio.timbre.ui.editor;

import org.jspecify.annotations.NullMarked;
