// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.sound;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Remembers what was said last, so that the sandbox understands its own voice. Safe for any
/// thread.
final class Memory {
    private static final int UTTERANCES = 256;

    private final Map<String, String> texts = new LinkedHashMap<>();

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// Remembers a text by the digest of its samples.
    synchronized void keep(byte[] digest, String text) {
        texts.put(HexFormat.of().formatHex(digest), text);
        if (texts.size() > UTTERANCES) {
            texts.remove(texts.keySet().iterator().next());
        }
    }

    /// The text that was said with exactly these samples.
    synchronized Optional<String> text(ByteBuffer samples) {
        var digest = digest();
        digest.update(samples.duplicate());
        return Optional.ofNullable(texts.get(HexFormat.of().formatHex(digest.digest())));
    }
}
