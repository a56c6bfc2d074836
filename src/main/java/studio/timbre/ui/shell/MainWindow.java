// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import studio.timbre.language.Messages;
import studio.timbre.ui.editor.EditorView;
import studio.timbre.ui.editor.EditorViewModel;
import studio.timbre.ui.kit.Desk;
import studio.timbre.ui.kit.FrameClock;
import studio.timbre.ui.kit.FxThread;
import studio.timbre.ui.kit.Theme;
import studio.timbre.ui.parameters.ParametersView;
import studio.timbre.ui.parameters.ParametersViewModel;
import studio.timbre.ui.settings.AccountViewModel;
import studio.timbre.ui.settings.SettingsView;
import studio.timbre.ui.settings.SettingsViewModel;
import studio.timbre.ui.transport.TransportView;
import studio.timbre.ui.transport.TransportViewModel;
import studio.timbre.ui.voice.StandingView;
import studio.timbre.ui.voice.StandingViewModel;
import studio.timbre.ui.voice.VoiceView;
import studio.timbre.ui.voice.VoiceViewModel;
import studio.timbre.ui.waveform.WaveformView;
import studio.timbre.ui.waveform.WaveformViewModel;

/// Everything in the main window, built by hand: the desk, each panel with its view model, and the
/// shell that places them. FX thread only.
public final class MainWindow implements AutoCloseable {
    private final Rooms rooms;
    private final FrameClock clock = new FrameClock();
    private final Desk desk = new Desk();
    private final ShellViewModel shell;
    private final EditorView editor;
    private final WaveformView waveform;
    private final TransportView transport;
    private final ShellView shellView;
    private final SettingsViewModel settings;
    private final StackPane view;

    public MainWindow(Rooms rooms, Theme theme) {
        this.rooms = rooms;
        shell = new ShellViewModel(desk, rooms.speech(), rooms.player(), new FxThread());
        settings = settings();
        desk.scriptProperty().set(Messages.text("editor.sample"));
        editor = new EditorView(new EditorViewModel(desk, rooms.player()), clock);
        waveform =
                new WaveformView(
                        new WaveformViewModel(
                                desk, rooms.player(), rooms.background(), System::nanoTime),
                        clock);
        transport =
                new TransportView(
                        new TransportViewModel(
                                desk,
                                rooms.player(),
                                rooms.background(),
                                new FxThread(),
                                System::nanoTime),
                        clock);
        shellView =
                new ShellView(
                        shell,
                        new Panels(
                                voice(),
                                editor,
                                new ParametersView(new ParametersViewModel(desk, rooms.accounts())),
                                waveform,
                                transport,
                                transport.keys()),
                        theme.darkProperty(),
                        settings::open,
                        clock);
        view = new StackPane(shellView, new SettingsView(settings, theme.choiceProperty()));
        var saved = rooms.settings().settings();
        theme.choiceProperty().subscribe((before, now) -> saved.change(all -> all.withTheme(now)));
        if (saved.broken() != null) {
            shell.noticeProperty().set(Notice.ofBrokenSettings(saved.broken()));
        }
    }

    public Parent view() {
        return view;
    }

    /// The window is on the screen: lets the user write at once.
    public void begin() {
        editor.write();
        shell.report(rooms.catalogue().complaints());
        var takes = rooms.takes();
        takes.warm()
                .whenCompleteAsync(
                        (_, error) -> shell.report(takes.aside(), error), new FxThread());
    }

    /// Says that something went wrong in Timbre itself.
    public void report(String thread, Throwable error) {
        shell.report(thread, error);
    }

    @Override
    public void close() {
        shell.stop();
        shellView.close();
        editor.close();
        waveform.close();
        transport.close();
    }

    private SettingsViewModel settings() {
        var account = new AccountViewModel(rooms.settings(), rooms.background(), new FxThread());
        return new SettingsViewModel(rooms.catalogue(), rooms.settings().book(), account);
    }

    private VoiceView voice() {
        var book = rooms.settings().book();
        var voice =
                new VoiceViewModel(
                        desk,
                        rooms.catalogue(),
                        provider -> StandingViewModel.usable(provider, book),
                        rooms.background(),
                        new FxThread());
        var standing =
                new StandingViewModel(
                        desk, voice.providerProperty(), book, rooms.settings().settings());
        settings.openProperty()
                .subscribe(() -> {
                    voice.look();
                    standing.look();
                });
        return new VoiceView(
                voice,
                new StandingView(standing, () -> settings.open(voice.providerProperty().get())),
                shell::sample);
    }
}
