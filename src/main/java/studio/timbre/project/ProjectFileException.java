// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.project;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Why a project is not read from a file, or not written to one.
public final class ProjectFileException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final transient Path file;

    /// What is wrong.
    public enum Fault {
        /// It is no project, or not what was written once.
        DAMAGED,
        /// A newer Timbre has written it.
        TOO_NEW,
        TOO_LARGE,
        UNREADABLE,
        UNWRITABLE
    }

    ProjectFileException(Fault fault, Path file) {
        this(fault, file, null);
    }

    ProjectFileException(Fault fault, Path file, @Nullable Exception cause) {
        super(fault + " " + file, cause);
        this.fault = fault;
        this.file = file;
    }

    public Fault fault() {
        return fault;
    }

    public Path file() {
        return file;
    }
}
