// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.http;

import java.io.IOException;

/// Answers requests.
public interface Handler {
    /// The head of a request came; its body did not yet.
    ///
    /// @return what is to go wrong with it
    /// @throws IllegalArgumentException if the request asks for a fault that there is none of
    Faults faults(RequestHead head);

    /// Answers a request that came whole. Called by the connection's own thread.
    void answer(Exchange exchange) throws IOException;
}
