// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.form;

import java.util.List;

/// Fields of which only some may be filled in together: at most one of the sets.
///
/// @param sets names of fields; those of one set go together
public record Group(String id, String title, List<List<String>> sets) {
    public Group {
        sets = sets.stream().map(List::copyOf).toList();
    }
}
