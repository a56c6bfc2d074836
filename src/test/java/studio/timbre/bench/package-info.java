/// Programs that measure. Each has a control that must fail, and says in its first lines how it is
/// run.
@NullMarked
package studio.timbre.bench;

import org.jspecify.annotations.NullMarked;
