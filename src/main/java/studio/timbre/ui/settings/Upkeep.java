// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.settings;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import studio.timbre.settings.Home;
import studio.timbre.settings.HomePointer;
import studio.timbre.take.TakeStore;

/// What looking after the program and its files needs of the house.
///
/// @param pointer says where the next start finds the home; empty if nobody can say so
/// @param report what somebody who helps should know, without any key; reads files
public record Upkeep(
        Home home, Optional<HomePointer> pointer, TakeStore takes, Supplier<String> report) {

    /// The folder in which the home should be and that is not there.
    public Optional<Path> missing() {
        return pointer.filter(known -> known.usual().equals(home)).flatMap(HomePointer::missing);
    }
}
