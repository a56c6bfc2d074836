// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.dialect;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import studio.timbre.sandbox.sound.WavFile;
import tools.jackson.databind.node.ObjectNode;

/// The voice samples that were brought to the sandbox while it ran. Safe for any thread.
final class EigenVoices {
    private final Map<String, String> models = new ConcurrentHashMap<>();

    /// Takes a sample in.
    ///
    /// @return its id, 32 hexadecimal digits
    String add(EigenForm form, Page page) throws RefusalException {
        for (var name : form.fields().propertyNames()) {
            if (!name.equals("model") && !name.equals("voice_reference_file")) {
                throw new RefusalException(
                        400, "unknown_parameter", name + ": there is no such field", name);
            }
        }
        var sample = form.files().get("voice_reference_file");
        if (sample == null || !sample.hasRemaining() || page.says("hears")) {
            var field = sample == null ? "voice_reference_file" : "model";
            throw RefusalException.invalid(field + ": a voice sample for a voice model", field);
        }
        var id = UUID.randomUUID().toString().replace("-", "");
        models.put(id, page.model());
        return id;
    }

    /// Refuses a voice that was not brought here for that model, and a sample that is too long.
    void check(ObjectNode fields, Map<String, ByteBuffer> files, Page page)
            throws RefusalException {
        var id = fields.path("voice_id");
        if (id.isString() && !page.model().equals(models.get(id.asString()))) {
            throw new RefusalException(
                    404, "voice_not_found", "voice_id: no such voice for this model", "voice_id");
        }
        double limit = page.entry().path("maxSeconds").asDouble(Double.MAX_VALUE);
        for (var file : files.entrySet()) {
            if (WavFile.read(file.getValue()).map(WavFile::seconds).orElse(0.0) > limit) {
                var name = file.getKey();
                throw RefusalException.invalid(name + ": longer than " + limit + " s", name);
            }
        }
    }
}
