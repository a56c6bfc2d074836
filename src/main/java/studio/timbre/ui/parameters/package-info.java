/// The parameters panel: the presets, the form that a model's schema asks for, and the same request
/// as JSON and as a command.
@NullMarked
package studio.timbre.ui.parameters;

import org.jspecify.annotations.NullMarked;
