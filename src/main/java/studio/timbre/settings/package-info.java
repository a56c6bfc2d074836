/// Where Timbre keeps its files, what the user set and gave names to, the voices that the user
/// brought, and the keys. Knows `form` for its JSON.
@NullMarked
package studio.timbre.settings;

import org.jspecify.annotations.NullMarked;
