// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.synthesis;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import studio.timbre.speech.WordTiming;

/// The words timed so far by each answer, as the words of the take. Nothing is copied: somebody
/// looks at it once per frame.
final class JoinedWords extends AbstractList<WordTiming> implements RandomAccess {
    private final List<Answer> answers;
    private final List<List<WordTiming>> words;
    private final int size;

    JoinedWords(List<Answer> answers) {
        this.answers = answers;
        words = answers.stream().map(answer -> answer.audio().words()).toList();
        size = words.stream().mapToInt(List::size).sum();
    }

    @Override
    public WordTiming get(int index) {
        Objects.checkIndex(index, size);
        int answer = 0;
        int at = index;
        while (at >= words.get(answer).size()) {
            at -= words.get(answer++).size();
        }
        return answers.get(answer).placed(words.get(answer).get(at));
    }

    @Override
    public int size() {
        return size;
    }
}
