/// The command line, run as a user runs it.
@NullMarked
package studio.timbre.cli;

import org.jspecify.annotations.NullMarked;
