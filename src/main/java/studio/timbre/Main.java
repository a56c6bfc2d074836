// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import studio.timbre.cli.TimbreCommand;
import studio.timbre.language.Messages;
import studio.timbre.provider.Casting;
import studio.timbre.settings.OnlyWindow;
import studio.timbre.studio.Setup;
import studio.timbre.studio.Studio;
import studio.timbre.ui.DesktopApp;
import studio.timbre.ui.project.ProjectRooms;
import studio.timbre.ui.settings.SettingsRooms;
import studio.timbre.ui.shell.Rooms;
import studio.timbre.ui.shell.Speech;
import studio.timbre.ui.transcript.TranscriptRooms;
import studio.timbre.ui.voice.VoiceRooms;

/// The front door: without an argument the window, with one the command line.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(TimbreCommand.run(setup -> window(setup, null), arguments));
    }

    /// Opens the window and waits until it is closed.
    ///
    /// @param openFor after which time it closes by itself; null: when the user says
    static int window(Setup setup, @Nullable Duration openFor) {
        try {
            var right = OnlyWindow.of(setup.home());
            if (right.isEmpty()) {
                boolean heard = OnlyWindow.knock(setup.home());
                System.out.println(Messages.text(heard ? "window.open" : "window.openElsewhere"));
                return 0;
            }
            try (var window = right.get()) {
                return window(setup, window, openFor);
            }
        } catch (IOException e) {
            System.err.println(
                    Messages.text("window.noHome", setup.home().folder().toString(), e.toString()));
            return 11;
        }
    }

    private static int window(Setup setup, OnlyWindow window, @Nullable Duration openFor) {
        try (var studio = Studio.open(setup)) {
            studio.lookAround();
            var background = studio.threads().background();
            var complaint =
                    DesktopApp.open(
                            rooms(studio),
                            raise -> window.listen(background, raise),
                            studio::warm,
                            openFor);
            complaint.ifPresent(System.err::println);
            return complaint.isPresent() ? Integer.getInteger("timbre.noWindowExit", 1) : 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 130;
        }
    }

    /// What the window needs of the house.
    static Rooms rooms(Studio studio) {
        var synthesizer = studio.synthesizer();
        var takes = studio.takes();
        return new Rooms(
                studio.catalogue(),
                studio.accounts(),
                new Speech(synthesizer::start, synthesizer::start, takes::find),
                new ProjectRooms(
                        studio.projectKeeper(),
                        takes.store().projects(),
                        new Casting(studio.catalogue()),
                        studio::production),
                takes.store(),
                studio.player(),
                studio.threads().background(),
                new SettingsRooms(
                        studio.settings(),
                        studio.accountBook(),
                        studio.keyTrial(),
                        studio.presets()),
                studio.sandboxSwitch(),
                new TranscriptRooms(studio.catalogue(), studio.accountBook(), studio.scribe()),
                new VoiceRooms(studio.voices(), studio::voiceUpload, studio.soundLength()));
    }
}
