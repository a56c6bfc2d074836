// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// A vault in memory that can be locked, and says what lies in it.
public final class FakeKeyVault implements KeyVault {
    private final Map<KeySlot, String> keys = new ConcurrentHashMap<>();
    private volatile boolean locked;

    public void lock() {
        locked = true;
    }

    /// What lies in it.
    public Map<KeySlot, String> keys() {
        return keys;
    }

    @Override
    public @Nullable String get(KeySlot slot) throws KeyVaultException {
        check();
        return keys.get(slot);
    }

    @Override
    public void put(KeySlot slot, String key) throws KeyVaultException {
        check();
        keys.put(slot, key);
    }

    @Override
    public void remove(KeySlot slot) throws KeyVaultException {
        check();
        keys.remove(slot);
    }

    private void check() throws KeyVaultException {
        if (locked) {
            throw new KeyVaultException("locked");
        }
    }
}
