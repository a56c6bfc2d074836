// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.http;

import java.util.Map;
import java.util.TreeMap;

/// Counts who came, what was carried out, and whether a key came along; never the key. Safe for any
/// thread.
public final class Ledger {
    private final Map<String, Visits> visits = new TreeMap<>();

    /// How often an address was visited.
    ///
    /// @param came heads of requests that arrived
    /// @param carriedOut requests that arrived whole, each an execution
    /// @param withKey of those that came, how many brought a key
    public record Visits(int came, int carriedOut, int withKey) {
        Visits plus(Visits more) {
            return new Visits(
                    came + more.came, carriedOut + more.carriedOut, withKey + more.withKey);
        }
    }

    /// Somebody is at the door.
    public void came(RequestHead head) {
        boolean key = head.header("authorization") != null;
        add(head, new Visits(1, 0, key ? 1 : 0));
    }

    /// A request is whole and will be carried out.
    public void carriedOut(RequestHead head) {
        add(head, new Visits(0, 1, 0));
    }

    /// A key came inside the message and not in the head.
    public void broughtKey(RequestHead head) {
        add(head, new Visits(0, 0, 1));
    }

    private synchronized void add(RequestHead head, Visits more) {
        visits.merge(head.method() + " " + head.path(), more, Visits::plus);
    }

    /// The counts so far, by method and path such as `POST /requesty/v1/audio/speech`.
    public synchronized Map<String, Visits> visits() {
        return new TreeMap<>(visits);
    }
}
