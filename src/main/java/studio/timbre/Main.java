// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import studio.timbre.cli.TimbreCommand;
import studio.timbre.language.Messages;
import studio.timbre.project.ProjectFile;
import studio.timbre.provider.Casting;
import studio.timbre.settings.Home;
import studio.timbre.settings.HomePointer;
import studio.timbre.settings.OnlyWindow;
import studio.timbre.settings.SavedSettings;
import studio.timbre.studio.Setup;
import studio.timbre.studio.Studio;
import studio.timbre.studio.Threads;
import studio.timbre.ui.DesktopApp;
import studio.timbre.ui.project.ProjectRooms;
import studio.timbre.ui.settings.SettingsRooms;
import studio.timbre.ui.settings.Upkeep;
import studio.timbre.ui.shell.Rooms;
import studio.timbre.ui.shell.Speech;
import studio.timbre.ui.takes.TakesRooms;
import studio.timbre.ui.transcript.TranscriptRooms;
import studio.timbre.ui.voice.VoiceRooms;

/// The front door: without an argument, or with projects in files, the window; with others the
/// command line.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        SavedSettings.language(home(List.of(arguments))).speak();
        // The command line is not even loaded for a window.
        var files = List.of(arguments);
        System.exit(
                files.stream().allMatch(each -> each.endsWith(ProjectFile.ENDING))
                        ? window(Setup.standard(), files.stream().map(Path::of).toList(), null)
                        : TimbreCommand.run(setup -> window(setup, List.of(), null), arguments));
    }

    /// The home before the command line is read, which speaks a language itself.
    private static Home home(List<String> arguments) {
        int named = arguments.indexOf("--home") + 1;
        var folder =
                named > 0 && named < arguments.size()
                        ? arguments.get(named)
                        : arguments.stream()
                                .filter(each -> each.startsWith("--home="))
                                .map(each -> each.substring("--home=".length()))
                                .findFirst()
                                .orElse("");
        try {
            return folder.isEmpty() ? Home.standard() : new Home(Path.of(folder));
        } catch (InvalidPathException e) {
            // The command line says what is wrong with it.
            return Home.standard();
        }
    }

    /// Opens the window and waits until it is closed.
    ///
    /// @param files projects to open in it, or in the one that is open already
    /// @param openFor after which time it closes by itself; null: when the user says
    static int window(Setup setup, List<Path> files, @Nullable Duration openFor) {
        try {
            var right = OnlyWindow.of(setup.home());
            if (right.isEmpty()) {
                boolean heard = OnlyWindow.knock(setup.home(), files);
                System.out.println(Messages.text(heard ? "window.open" : "window.openElsewhere"));
                return 0;
            }
            try (var window = right.get()) {
                return window(setup, window, files, openFor);
            }
        } catch (IOException e) {
            System.err.println(
                    Messages.text("window.noHome", setup.home().folder().toString(), e.toString()));
            return 11;
        }
    }

    private static int window(
            Setup setup, OnlyWindow window, List<Path> files, @Nullable Duration openFor) {
        var threads = new Threads();
        // The window system needs as long as the house, and neither needs the other.
        var complaint = CompletableFuture.supplyAsync(DesktopApp::begin, threads.engine());
        try (var studio = Studio.open(setup, threads)) {
            studio.lookAround();
            if (complaint.join().isPresent()) {
                System.err.println(complaint.join().get());
                return Integer.getInteger("timbre.noWindowExit", 1);
            }
            DesktopApp.open(
                    rooms(studio),
                    raise -> window.listen(threads.background(), raise),
                    studio::warm,
                    files,
                    openFor);
            return 0;
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
                        studio.projectFiles(),
                        new Casting(studio.catalogue()),
                        studio::production),
                new TakesRooms(
                        takes.store(),
                        takes::open,
                        studio.catalogue(),
                        studio.tables(),
                        studio.threads().background()),
                studio.player(),
                studio.threads().background(),
                new SettingsRooms(
                        studio.settings(),
                        studio.accountBook(),
                        studio.keyTrial(),
                        studio.presets(),
                        new Upkeep(
                                studio.home(),
                                HomePointer.standard(),
                                takes.store(),
                                studio.report()::text)),
                studio.sandboxSwitch(),
                new TranscriptRooms(studio.catalogue(), studio.accountBook(), studio.scribe()),
                new VoiceRooms(studio.voices(), studio::voiceUpload, studio.soundLength()));
    }
}
