// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import studio.timbre.language.Messages;
import studio.timbre.speech.SpeechFailure;

/// What is written of a take is not what was written.
final class DamagedRowException extends SQLException {
    private static final long serialVersionUID = 1L;

    private final long take;

    DamagedRowException(long take) {
        super(Messages.text("take.row"), "", SQLiteErrorCode.SQLITE_CORRUPT.code);
        this.take = take;
    }

    SpeechFailure failure() {
        return new SpeechFailure.TakeDamaged(take, String.valueOf(getMessage()));
    }
}
