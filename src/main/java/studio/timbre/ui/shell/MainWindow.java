// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import javafx.scene.Parent;
import studio.timbre.language.Messages;
import studio.timbre.provider.ProviderEntry;
import studio.timbre.ui.editor.EditorView;
import studio.timbre.ui.editor.EditorViewModel;
import studio.timbre.ui.kit.Desk;
import studio.timbre.ui.kit.FrameClock;
import studio.timbre.ui.kit.FxThread;
import studio.timbre.ui.kit.Theme;
import studio.timbre.ui.parameters.ParametersView;
import studio.timbre.ui.parameters.ParametersViewModel;
import studio.timbre.ui.transport.TransportView;
import studio.timbre.ui.transport.TransportViewModel;
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
    private final ShellView view;

    public MainWindow(Rooms rooms, Theme theme) {
        this.rooms = rooms;
        shell = new ShellViewModel(desk, rooms.speak(), rooms.player());
        desk.scriptProperty().set(Messages.text("editor.sample"));
        editor = new EditorView(new EditorViewModel(desk, rooms.player()), clock);
        waveform =
                new WaveformView(
                        new WaveformViewModel(desk, rooms.player(), System::nanoTime), clock);
        transport =
                new TransportView(
                        new TransportViewModel(
                                desk,
                                rooms.player(),
                                rooms.background(),
                                new FxThread(),
                                System::nanoTime),
                        clock);
        view =
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
                        clock);
    }

    public Parent view() {
        return view;
    }

    /// The window is on the screen: lets the user write at once.
    public void begin() {
        editor.write();
        shell.report(rooms.catalogue().complaints());
    }

    /// Says that something went wrong in Timbre itself.
    public void report(String thread, Throwable error) {
        shell.report(thread, error);
    }

    @Override
    public void close() {
        shell.stop();
        view.close();
        editor.close();
        waveform.close();
        transport.close();
    }

    private VoiceView voice() {
        return new VoiceView(
                new VoiceViewModel(
                        desk, rooms.catalogue(), this::usable, rooms.background(), new FxThread()),
                shell::sample);
    }

    private boolean usable(ProviderEntry provider) {
        return !provider.keyed() || rooms.accounts().of(provider.id()).key() != null;
    }
}
