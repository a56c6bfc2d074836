// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import javafx.scene.layout.Region;

/// The panels of the main window, to be placed.
public record Panels(
        Region voice, Region editor, Region parameters, Region waveform, Region transport) {}
