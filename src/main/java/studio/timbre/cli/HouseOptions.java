// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import studio.timbre.settings.EnvironmentKeys;
import studio.timbre.settings.Home;
import studio.timbre.studio.Setup;

/// Options of every command.
final class HouseOptions {
    @Option(names = "--base-url", paramLabel = "URL", descriptionKey = "cli.option.baseUrl")
    private @Nullable URI baseUrl;

    @Option(names = "--home", paramLabel = "DIR", descriptionKey = "cli.option.home")
    private @Nullable Path home;

    @Option(names = "--verbose", descriptionKey = "cli.option.verbose")
    private boolean verbose;

    Setup setup() {
        var folder = home != null ? new Home(home) : Home.standard();
        return new Setup(folder, baseUrl, new EnvironmentKeys(System.getenv()), verbose);
    }
}
