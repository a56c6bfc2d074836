/// What a model lets one set, read from its schema: fields, values, what is wrong with them, and
/// the request they make on the wire. Knows `speech`.
@NullMarked
package studio.timbre.form;

import org.jspecify.annotations.NullMarked;
