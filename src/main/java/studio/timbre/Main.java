// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre;

import studio.timbre.cli.TimbreCommand;
import studio.timbre.studio.Setup;
import studio.timbre.studio.Studio;
import studio.timbre.ui.DesktopApp;
import studio.timbre.ui.settings.SettingsRooms;
import studio.timbre.ui.shell.Rooms;
import studio.timbre.ui.voice.VoiceRooms;

/// The front door: without an argument the window, with one the command line.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(TimbreCommand.run(Main::window, arguments));
    }

    private static int window(Setup setup) {
        try (var studio = Studio.open(setup)) {
            studio.warm();
            var complaint = DesktopApp.open(rooms(studio));
            complaint.ifPresent(System.err::println);
            return complaint.isPresent() ? Integer.getInteger("timbre.noWindowExit", 1) : 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 130;
        }
    }

    private static Rooms rooms(Studio studio) {
        return new Rooms(
                studio.catalogue(),
                studio.accounts(),
                studio.synthesizer()::start,
                studio.player(),
                studio.threads().background(),
                new SettingsRooms(
                        studio.settings(),
                        studio.accountBook(),
                        studio.keyTrial(),
                        studio.presets()),
                new VoiceRooms(studio.voices(), studio::voiceUpload, studio::soundLength));
    }
}
