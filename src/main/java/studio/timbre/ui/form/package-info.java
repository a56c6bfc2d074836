/// A form that a schema asks for, as several panels show it: its fields, their controls, and what
/// is wrong with each. Shared by the panels as `ui.kit` is.
@NullMarked
package studio.timbre.ui.form;

import org.jspecify.annotations.NullMarked;
