/// The words that a person reads. Knows `speech`, so that it can say what went wrong.
@NullMarked
package studio.timbre.language;

import org.jspecify.annotations.NullMarked;
