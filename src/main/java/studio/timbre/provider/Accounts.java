// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider;

/// Knows how we are known to each provider. The answer may change between two requests.
@FunctionalInterface
public interface Accounts {
    Account of(String provider);
}
