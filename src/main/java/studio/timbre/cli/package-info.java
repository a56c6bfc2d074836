/// The command line: one class per command. Knows everything but `ui`; the only door to picocli.
@NullMarked
package studio.timbre.cli;

import org.jspecify.annotations.NullMarked;
