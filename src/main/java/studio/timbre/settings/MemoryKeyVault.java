// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Keeps keys for this run and forgets them at its end.
public final class MemoryKeyVault implements KeyVault {
    private final Map<KeySlot, String> keys = new ConcurrentHashMap<>();

    @Override
    public @Nullable String get(KeySlot slot) {
        return keys.get(slot);
    }

    @Override
    public void put(KeySlot slot, String key) {
        keys.put(slot, key);
    }

    @Override
    public void remove(KeySlot slot) {
        keys.remove(slot);
    }
}
