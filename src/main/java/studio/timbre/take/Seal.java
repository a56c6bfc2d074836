// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.Function;

/// The SQL function `sha256(...)`: the SHA-256 of values, each with its type and length, by which a
/// row that is not as it was written is found out. Store thread only.
final class Seal extends Function {
    /// Type codes of SQLite.
    private static final int BLOB = 4;

    private static final int NULL = 5;

    private Seal() {}

    static void teach(Connection connection) throws SQLException {
        Function.create(connection, "sha256", new Seal(), -1, Function.FLAG_DETERMINISTIC);
    }

    @Override
    protected void xFunc() throws SQLException {
        var digest = Sha256.digest();
        for (int i = 0; i < args(); i++) {
            int type = value_type(i);
            digest.update((byte) type);
            if (type != NULL) {
                add(digest, type == BLOB ? value_blob(i) : text(i));
            }
        }
        result(Sha256.hex(digest.digest()));
    }

    private byte[] text(int index) throws SQLException {
        var text = value_text(index);
        return text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    }

    private static void add(MessageDigest digest, byte @Nullable [] bytes) {
        // SQLite hands over an empty value as none.
        var all = bytes == null ? new byte[0] : bytes;
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(all.length).flip());
        digest.update(all);
    }
}
