// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.dialect;

import java.util.regex.Pattern;
import studio.timbre.sandbox.sound.Order;
import tools.jackson.databind.node.ObjectNode;

/// The JSON answer that tells when each word is heard, in milliseconds. Its shape is nowhere
/// documented; the times are the words' shares of the text.
final class Words {
    private static final Pattern WORD = Pattern.compile("\\S+");

    private Words() {}

    /// Audio and words together.
    ///
    /// @param seconds how long the audio is
    static ObjectNode answer(Order order, byte[] audio, double seconds) {
        var text = order.utterance().text();
        var answer = Json.object();
        answer.put("audio", Json.base64(audio))
                .put("format", order.format())
                .put("sample_rate", order.toldRate());
        var words = answer.putArray("words");
        double perCharacter = seconds * 1000 / text.length();
        var matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.addObject()
                    .put("text", matcher.group())
                    .put("begin_time", Math.round(matcher.start() * perCharacter))
                    .put("end_time", Math.round(matcher.end() * perCharacter));
        }
        return answer;
    }
}
