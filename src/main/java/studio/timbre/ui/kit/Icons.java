// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.kit;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// Pictures of actions and states, drawn in the colour of the words beside them.
public final class Icons {
    private Icons() {}

    /// An icon in the size of text.
    public static FontIcon of(Ikon ikon) {
        return FontIcon.of(ikon);
    }
}
