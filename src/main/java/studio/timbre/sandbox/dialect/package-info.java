/// What each provider's documents say of its server, one class for each way of talking.
@NullMarked
package studio.timbre.sandbox.dialect;

import org.jspecify.annotations.NullMarked;
