/// Measurements beside other programs; run with `mvn -Pbench -Dbench=first-audio verify`.
@NullMarked
package studio.timbre.bench;

import org.jspecify.annotations.NullMarked;
