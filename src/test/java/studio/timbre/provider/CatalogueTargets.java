// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import studio.timbre.form.FormTargets;
import studio.timbre.fuzz.FuzzTarget;

/// The files of a catalogue, as spoilt bytes.
public final class CatalogueTargets {
    private CatalogueTargets() {}

    public static List<FuzzTarget> all() {
        var good = CatalogueSource.bundled();
        return List.of(
                FuzzTarget.ofText(
                        "catalogue",
                        CatalogueException.class,
                        (bytes, random) -> {
                            var text = new String(bytes, StandardCharsets.UTF_8);
                            CatalogueSource source =
                                    path -> path.equals("spoilt.json") ? text : good.read(path);
                            var _ = new CatalogueReader(source).read("spoilt");
                            return 0;
                        },
                        file("eigen.json"),
                        file("requesty.json")),
                FormTargets.schema(
                        file("schemas/eigen/higgs2p5.json"), file("schemas/custom/any.json")));
    }

    private static String file(String path) {
        try {
            return CatalogueSource.bundled().read(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
