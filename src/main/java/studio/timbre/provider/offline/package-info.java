/// The voices that live on this machine and need no account: two engines and the voices made of
/// them, which are data. The only door to MaryTTS and FreeTTS. Knows `speech`, `audio`, `language`
/// and its own parent.
@NullMarked
package studio.timbre.provider.offline;

import org.jspecify.annotations.NullMarked;
