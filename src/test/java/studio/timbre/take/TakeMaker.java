// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import java.nio.file.Path;
import studio.timbre.speech.RunState;
import studio.timbre.speech.SpeechException;

/// A program that makes takes until it is killed, and says which are kept: what it says, it must
/// have kept.
public final class TakeMaker {
    private TakeMaker() {}

    /// Takes the folder, the number of takes, and the frames of each piece of a take.
    public static void main(String[] arguments) {
        int takes = Integer.parseInt(arguments[1]);
        int frames = Integer.parseInt(arguments[2]);
        try (var store = TakeStore.open(Path.of(arguments[0]), Runnable::run)) {
            for (int i = 0; i < takes; i++) {
                make(store, i, frames);
            }
        }
        say("end");
    }

    private static void make(TakeStore store, int number, int frames) {
        try {
            var making = Making.begin(store, "Take " + number + " of " + frames);
            say("begun " + making.id());
            for (int piece = 0; piece < 5; piece++) {
                making.sound(frames);
            }
            making.end(RunState.DONE, null);
            say("kept " + making.id() + " " + making.recording().sha256());
        } catch (SpeechException e) {
            say("unkept " + e.failure());
        }
    }

    private static void say(String words) {
        System.out.println(words);
        System.out.flush();
    }
}
