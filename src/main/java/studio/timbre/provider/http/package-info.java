/// What every dialect over HTTP shares: the client, the answer, the failures. Knows what `provider`
/// knows.
@NullMarked
package studio.timbre.provider.http;

import org.jspecify.annotations.NullMarked;
