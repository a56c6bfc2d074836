/// Spoilt inputs for everything that reads bytes from outside: what one reader promises is beside
/// it, how inputs are spoilt and what they may cost is here.
@NullMarked
package studio.timbre.fuzz;

import org.jspecify.annotations.NullMarked;
