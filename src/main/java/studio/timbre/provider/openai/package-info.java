/// The dialect of OpenAI's speech endpoint, which most servers speak: JSON in, audio out. Knows
/// what `provider` knows, and `provider.http`.
@NullMarked
package studio.timbre.provider.openai;

import org.jspecify.annotations.NullMarked;
