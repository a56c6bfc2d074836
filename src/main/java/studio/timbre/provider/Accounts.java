// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider;

/// Knows how we are known to each provider. The answer may change between two requests; it may wait
/// for the system's key store.
@FunctionalInterface
public interface Accounts {
    Account of(String provider);

    /// A text that is to be shown or written down, without any key that was given out.
    default String redacted(String text) {
        return text;
    }

    /// The same without the key, for those who only want to know where the provider is. Never waits
    /// for a key store.
    default Account withoutKey(String provider) {
        return new Account(of(provider).base(), null);
    }
}
