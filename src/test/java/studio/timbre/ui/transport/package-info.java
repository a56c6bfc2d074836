/// Tests of the transport panel.
@NullMarked
package studio.timbre.ui.transport;

import org.jspecify.annotations.NullMarked;
