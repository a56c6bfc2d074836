/// A server on this machine that speaks as the providers do, for trying out without an account and
/// for tests. Knows the words, never `provider`: a server that shares the client's code proves
/// nothing.
@NullMarked
package studio.timbre.sandbox;

import org.jspecify.annotations.NullMarked;
