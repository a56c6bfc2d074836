/// The voice engines that a person installed on this machine: found on the search path, never
/// required, each run as a child process. What sets one engine apart from another is data. Knows
/// `speech`, `audio`, `language`, `form` and its own parent.
@NullMarked
package studio.timbre.provider.machine;

import org.jspecify.annotations.NullMarked;
