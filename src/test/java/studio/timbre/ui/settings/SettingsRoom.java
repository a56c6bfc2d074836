// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import studio.timbre.provider.KeyTrial;
import studio.timbre.settings.AccountBook;
import studio.timbre.settings.EnvironmentKeys;
import studio.timbre.settings.FakeKeyVault;
import studio.timbre.settings.Home;
import studio.timbre.settings.SavedPresets;
import studio.timbre.settings.SavedSettings;
import studio.timbre.take.TakeStore;

/// The settings of a test: a vault in memory, and a file that is never written.
public final class SettingsRoom {
    private SettingsRoom() {}

    public static SettingsRooms rooms() {
        return rooms(new FakeKeyVault(), Map.of());
    }

    static SettingsRooms rooms(FakeKeyVault vault, Map<String, String> environment) {
        var home = new Home(Path.of("no-such-folder"));
        var settings = SavedSettings.open(home, work -> {});
        var book =
                new AccountBook(
                        settings,
                        new EnvironmentKeys(environment),
                        vault,
                        provider ->
                                provider.equals("offline")
                                        ? null
                                        : URI.create("https://" + provider + ".example/v1"));
        return new SettingsRooms(
                settings,
                book,
                (provider, account) -> KeyTrial.Verdict.ACCEPTED,
                SavedPresets.open(home, work -> {}),
                new Upkeep(
                        home,
                        Optional.empty(),
                        TakeStore.open(home.takes(), Runnable::run),
                        () -> "the report"));
    }
}
