/// Where Timbre keeps its files, what the user set, and the keys. Knows `speech`.
@NullMarked
package studio.timbre.settings;

import org.jspecify.annotations.NullMarked;
