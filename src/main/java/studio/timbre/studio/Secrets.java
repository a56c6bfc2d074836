// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.studio;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import studio.timbre.provider.http.Redaction;
import studio.timbre.settings.KeySlot;
import studio.timbre.settings.KeyVault;
import studio.timbre.settings.KeyVaultException;

/// The keys that somebody in this house has held, so that a text which is to be written down can be
/// cleaned of all of them. They stay in memory until the house is closed. Safe for any thread.
final class Secrets {
    private static final String VARIABLES = "TIMBRE_KEY_";
    private static final int SHORTEST = 6;

    private final Redaction headers = new Redaction(null);
    private final Map<String, Redaction> known = new ConcurrentHashMap<>();

    /// Takes in the keys that stand in the environment.
    Secrets(Map<String, String> environment) {
        environment.forEach((name, value) -> {
            if (name.startsWith(VARIABLES)) {
                learn(value.strip());
            }
        });
    }

    /// The text without any of them, nor what stands in a header that carries keys.
    String clean(String text) {
        var clean = headers.clean(text);
        for (var redaction : known.values()) {
            clean = redaction.clean(clean);
        }
        return clean;
    }

    /// The same vault, of which we learn what goes in and comes out.
    KeyVault over(KeyVault vault) {
        return new KeyVault() {
            @Override
            public void put(KeySlot slot, String key) throws KeyVaultException {
                learn(key);
                vault.put(slot, key);
            }

            @Override
            public @Nullable String get(KeySlot slot) throws KeyVaultException {
                return learn(vault.get(slot));
            }

            @Override
            public void remove(KeySlot slot) throws KeyVaultException {
                vault.remove(slot);
            }
        };
    }

    /// A word as short as `any` is no secret, and would make every text unreadable.
    private @Nullable String learn(@Nullable String key) {
        if (key != null && key.length() >= SHORTEST) {
            known.computeIfAbsent(key, Redaction::new);
        }
        return key;
    }
}
