/// A small HTTP/1.1 and WebSocket server that can do everything wrong on purpose: every byte that
/// leaves passes through the faults that were asked for.
@NullMarked
package studio.timbre.sandbox.http;

import org.jspecify.annotations.NullMarked;
