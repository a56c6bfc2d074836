// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.kit;

import org.jspecify.annotations.Nullable;
import studio.timbre.language.Messages;
import studio.timbre.playback.OutputDevice;

/// Something to choose in the list of devices.
///
/// @param device null follows the system's own choice
/// @param there whether it is connected now
public record Outlet(@Nullable OutputDevice device, boolean there) {
    public static final Outlet SYSTEM = new Outlet(null, true);

    /// How a person reads it.
    @Override
    public String toString() {
        if (device == null) {
            return Messages.text("transport.device.system");
        }
        return there ? device.name() : Messages.text("transport.device.missing", device.name());
    }
}
