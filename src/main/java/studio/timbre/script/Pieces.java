// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.script;

import java.util.List;
import studio.timbre.form.Field;
import studio.timbre.form.FormSchema;
import studio.timbre.form.Role;
import studio.timbre.speech.SpeechException;

/// What a model makes of a script: as many requests as its limit asks for.
public final class Pieces {
    private Pieces() {}

    /// The pieces that go out; what only holds white space has nothing to say and is left out.
    ///
    /// @param schema the model's form, which knows its limit
    /// @return at least one, in the order of the script; all of it if the model has no limit
    /// @throws SpeechException `Refused` as [Splitter#split] says
    public static List<Piece> of(FormSchema schema, String script) throws SpeechException {
        if (schema.field(Role.TEXT).orElse(null) instanceof Field.Text field) {
            var limit = field.pieceLength();
            if (limit != null) {
                var pieces =
                        Splitter.split(script, limit, field.unit()).stream()
                                .filter(piece -> !piece.text().isBlank())
                                .toList();
                if (!pieces.isEmpty()) {
                    return pieces;
                }
            }
        }
        return List.of(new Piece(0, script));
    }
}
