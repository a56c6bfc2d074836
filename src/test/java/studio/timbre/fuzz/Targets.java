// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.fuzz;

import java.util.ArrayList;
import java.util.List;
import studio.timbre.decode.DecodeTargets;
import studio.timbre.form.FormTargets;
import studio.timbre.provider.CatalogueTargets;
import studio.timbre.provider.http.WireTargets;
import studio.timbre.sandbox.http.RequestTargets;
import studio.timbre.settings.SettingsTargets;

/// Everything that reads bytes from outside, in this process.
final class Targets {
    private Targets() {}

    static List<FuzzTarget> all() {
        var all = new ArrayList<>(DecodeTargets.all());
        all.addAll(WireTargets.all());
        all.addAll(RequestTargets.all());
        all.addAll(CatalogueTargets.all());
        all.add(FormTargets.json());
        all.add(SettingsTargets.settings());
        return all;
    }
}
