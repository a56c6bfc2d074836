// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox;

import java.util.Map;
import java.util.TreeMap;
import studio.timbre.sandbox.http.Ledger.Visits;

/// What the sandbox saw so far.
///
/// @param visits by method and path, such as `POST /requesty/v1/audio/speech`; `GET /files` are
///   fetches from the second port
/// @param clients how many connections are open
public record Report(Map<String, Visits> visits, int clients) {
    private static final Visits NONE = new Visits(0, 0, 0);

    public Report {
        visits = Map.copyOf(new TreeMap<>(visits));
    }

    /// The visits to one address, all zero if nobody came.
    public Visits at(String methodAndPath) {
        return visits.getOrDefault(methodAndPath, NONE);
    }
}
