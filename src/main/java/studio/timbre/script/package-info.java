/// From a script to the pieces that a model takes, one request each: cut at the ends of sentences,
/// never inside of what a person sees as one character. And from a script and what was heard of it
/// to what differs. The only door to ICU4J. Knows the words.
@NullMarked
package studio.timbre.script;

import org.jspecify.annotations.NullMarked;
