// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

import java.nio.charset.StandardCharsets;
import studio.timbre.form.Json;
import studio.timbre.form.JsonException;
import studio.timbre.fuzz.FuzzTarget;

/// The settings file, as spoilt bytes.
public final class SettingsTargets {
    private SettingsTargets() {}

    public static FuzzTarget settings() {
        return FuzzTarget.ofText(
                "settings",
                JsonException.class,
                (bytes, random) -> {
                    var members = Json.readObject(new String(bytes, StandardCharsets.UTF_8));
                    var form = new SettingsJson();
                    var settings = form.read(members, _ -> {});
                    var _ = Json.pretty(form.write(settings, members));
                    return 0;
                },
                """
                {"theme":"dark","accounts":[{"id":"a1","provider":"eigen","label":"Mine",
                "base":"https://host/v1","keyOrigin":"https://host"}],
                "chosenAccounts":{"eigen":"a1"},"toldOrigins":["https://host"],"later":{"x":[1]},
                "scale":125,"motion":"reduced","soundDevice":"Card","soundBuffer":"safe",
                "proxy":{"way":"manual","host":"proxy.example","port":3128},"askAbove":0.5,
                "window":{"x":1,"y":2,"width":1000,"height":700,"maximised":false},
                "drawer":{"open":true,"height":300},"dividers":{"columns":[0.2,0.8]}}
                """);
    }
}
