/// What tests are done with: a real sound card that plays into nothing, and ears for it.
@NullMarked
package studio.timbre.equipment;

import org.jspecify.annotations.NullMarked;
