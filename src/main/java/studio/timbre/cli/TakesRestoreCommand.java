// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import studio.timbre.take.TakeStore;

/// `timbre takes restore`: brings back takes that were thrown away.
@Command(name = "restore", mixinStandardHelpOptions = true)
final class TakesRestoreCommand implements Callable<Integer> {
    @Mixin private final Marking marking = new Marking();
    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        return marking.run(spec, TakeStore::restore);
    }
}
