// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import studio.timbre.take.TakeStore;

/// `timbre takes delete`: throws takes away; for 30 days that can be undone.
@Command(name = "delete", mixinStandardHelpOptions = true)
final class TakesDeleteCommand implements Callable<Integer> {
    @Mixin private final Marking marking = new Marking();
    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        return marking.run(spec, TakeStore::delete);
    }
}
