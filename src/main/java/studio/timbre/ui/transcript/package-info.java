/// The transcript: what a model heard in a take or a file, beside the script that should have been
/// said.
@NullMarked
package studio.timbre.ui.transcript;

import org.jspecify.annotations.NullMarked;
