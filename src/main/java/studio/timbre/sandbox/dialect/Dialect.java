// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.dialect;

import java.io.IOException;
import studio.timbre.sandbox.http.Exchange;

/// How one provider's server talks.
public interface Dialect {
    /// Answers a request.
    ///
    /// @param path without the base path of this dialect
    /// @throws RefusalException if the answer is an error; nothing was sent yet, unless the
    ///   exchange says so
    void answer(Exchange exchange, String path) throws IOException, RefusalException;

    /// An error in the provider's own shape, as JSON.
    byte[] error(RefusalException refusal);
}
