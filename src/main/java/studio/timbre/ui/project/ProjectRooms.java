// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.project;

import java.util.concurrent.Executor;
import java.util.function.Function;
import studio.timbre.project.Production;
import studio.timbre.project.ProjectFiles;
import studio.timbre.project.ProjectKeeper;
import studio.timbre.provider.Casting;
import studio.timbre.take.ProjectShelf;

/// What projects need of the house.
///
/// @param production has passages spoken, told the thread of the project
public record ProjectRooms(
        ProjectKeeper keeper,
        ProjectShelf shelf,
        ProjectFiles files,
        Casting casting,
        Function<Executor, Production> production) {}
