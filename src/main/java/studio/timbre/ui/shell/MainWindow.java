// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import studio.timbre.settings.SavedSettings;
import studio.timbre.settings.Shape;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.ui.form.LengthCheck;
import studio.timbre.ui.kit.Action;
import studio.timbre.ui.kit.Desk;
import studio.timbre.ui.kit.FrameClock;
import studio.timbre.ui.kit.FxThread;
import studio.timbre.ui.kit.Outlets;
import studio.timbre.ui.kit.Theme;
import studio.timbre.ui.palette.KeySheet;
import studio.timbre.ui.palette.PaletteView;
import studio.timbre.ui.palette.PaletteViewModel;
import studio.timbre.ui.parameters.ParametersView;
import studio.timbre.ui.parameters.ParametersViewModel;
import studio.timbre.ui.parameters.PresetsViewModel;
import studio.timbre.ui.sandbox.SandboxView;
import studio.timbre.ui.sandbox.SandboxViewModel;
import studio.timbre.ui.settings.SettingsView;
import studio.timbre.ui.settings.SettingsViewModel;
import studio.timbre.ui.transport.TransportView;
import studio.timbre.ui.transport.TransportViewModel;
import studio.timbre.ui.waveform.WaveformView;
import studio.timbre.ui.waveform.WaveformViewModel;

/// Everything in the main window, built by hand: the desk, each panel with its view model, and the
/// shell that places them. FX thread only.
public final class MainWindow implements AutoCloseable {
    private final Rooms rooms;
    private final Executor soon;
    private final FrameClock clock = new FrameClock();
    private final Desk desk = new Desk();
    private final ShellViewModel shell;
    private final SettingsViewModel settings;
    private final PaletteViewModel palette;
    private final SandboxViewModel sandbox;
    private final VoiceWing voice;
    private final ProjectWing project;
    private final ScriptWing script;
    private final WaveformView waveform;
    private final TransportView transport;
    private final TakesWing takes;
    private final CompareWing compare;
    private final ShellView shellView;
    private final Welcome welcome;
    private final StackPane view;
    private final Subscription frames;

    /// Stands at once.
    public MainWindow(Rooms rooms, Theme theme) {
        this(rooms, theme, Runnable::run);
    }

    /// @param soon brings in what the first frame need not wait for, in this order
    public MainWindow(Rooms given, Theme theme, Executor soon) {
        var saved = given.settings().settings();
        var spending = new Spending(given.catalogue(), () -> saved.now().habits().askAbove());
        rooms = given.asking(spending);
        this.soon = soon;
        welcome = new Welcome(saved);
        settings = settings();
        palette = new PaletteViewModel(this::actions);
        sandbox = new SandboxViewModel(rooms.sandbox(), rooms.background(), new FxThread());
        voice =
                new VoiceWing(
                        desk, rooms, settings, new SandboxView(sandbox, "voice"), this::sample);
        project =
                new ProjectWing(
                        desk, rooms, voice.choice()::cast, voice.choice()::recast, new FxThread());
        voice.panel().lead(project.chooser());
        shell =
                new ShellViewModel(
                        desk, rooms.speech(), rooms.player(), project.speaking(), new FxThread());
        shell.sandboxProperty().bind(sandbox.onProperty());
        var main = MainActions.of(shell, palette, theme.darkProperty(), settings::open);
        script = new ScriptWing(desk, rooms, project, settings, main.speak(), clock);
        waveform =
                new WaveformView(
                        new WaveformViewModel(
                                desk, rooms.player(), rooms.background(), System::nanoTime),
                        clock);
        script.takeFiles(waveform);
        var model =
                new TransportViewModel(
                        desk, rooms.player(), rooms.background(), new FxThread(), System::nanoTime);
        transport = new TransportView(model, clock);
        var parameters = parameters();
        takes = new TakesWing(desk, rooms, shell, voice.choice()::recast, clock);
        compare =
                new CompareWing(
                        rooms,
                        project.project().openProperty()::get,
                        voice.choice()::cast,
                        project::chooseTrial,
                        shell,
                        clock);
        shellView =
                new ShellView(
                        shell,
                        new Panels(
                                project.menu(),
                                place(voice.panel()),
                                script.panel(),
                                place(parameters),
                                place(waveform),
                                place(transport),
                                List.of(takes.tab(), compare.tab()),
                                actions(parameters)),
                        main,
                        clock);
        view = new StackPane(shellView);
        welcome.over(view, shellView.actions());
        soon.execute(() ->
                view.getChildren()
                        .addAll(
                                voice.card(),
                                settingsView(theme, model.outlets()),
                                new SpendingView(spending)));
        soon.execute(
                () -> view.getChildren().addAll(new PaletteView(palette), new KeySheet(palette)));
        frames = clock.each(project::look);
        settings.openProperty().subscribe(this::look);
        sandbox.onProperty()
                .subscribe(() -> {
                    settings.look();
                    look();
                });
        theme.choiceProperty()
                .subscribe((_, now) -> saved.change(all -> all.looking(l -> l.withTheme(now))));
        keep(model.outlets(), saved);
        var broken =
                Stream.of(saved, rooms.settings().presets(), rooms.voices().library())
                        .flatMap(each -> Stream.ofNullable(each.broken()))
                        .toList();
        if (!broken.isEmpty()) {
            shell.noticeProperty().set(Notice.ofBroken(broken));
        }
        var upkeep = rooms.settings().upkeep();
        upkeep.missing()
                .map(missing -> Notice.ofMissingHome(missing, upkeep.home().folder()))
                .ifPresent(shell.noticeProperty()::set);
    }

    public Region view() {
        return view;
    }

    /// The window is on the screen: lets the user write at once.
    public void begin() {
        script.write();
        shell.report(rooms.catalogue().complaints());
        project.project().failureProperty().subscribe(this::tell);
        project.project()
                .fileFailureProperty()
                .subscribe(why -> Optional.ofNullable(why).map(Notice::of).ifPresent(this::tell));
        project.project().begin();
        var saved = rooms.settings().settings();
        var shape = saved.now().shape();
        shellView.begin(shape, this::shape);
        script.division().begin(shape, this::shape);
        var store = rooms.takes().store();
        store.warm()
                .whenCompleteAsync(
                        (_, error) -> shell.report(store.aside(), error), new FxThread());
    }

    private void shape(UnaryOperator<Shape> change) {
        rooms.settings().settings().change(all -> all.shaped(change));
    }

    /// Shows what is where, to who has not seen it yet.
    public void welcome() {
        welcome.begin();
    }

    /// Opens projects that lie in files of their own, after [#begin]; the last one stays.
    public void open(List<Path> files) {
        files.forEach(project.project()::bring);
    }

    /// Says that something went wrong in Timbre itself.
    public void report(String thread, Throwable error) {
        shell.report(thread, error, rooms.accounts()::redacted);
    }

    private void tell(@Nullable SpeechFailure failure) {
        if (failure != null) {
            shell.reportUnkept(failure);
        }
    }

    private void tell(Notice notice) {
        shell.noticeProperty().set(notice);
    }

    private void sample() {
        shell.sample();
    }

    @Override
    public void close() {
        project.project().close();
        frames.unsubscribe();
        shell.stop();
        shellView.close();
        takes.close();
        compare.close();
        script.close();
        waveform.close();
        transport.close();
    }

    private List<Action> actions(ParametersView parameters) {
        return Stream.of(
                        script.actions(),
                        project.actions(),
                        voice.actions(),
                        List.of(SandboxView.toggle(sandbox), welcome.action()),
                        parameters.actions(),
                        waveform.actions(),
                        transport.actions(),
                        takes.actions())
                .flatMap(List::stream)
                .toList();
    }

    /// Everything that can be done here.
    public List<Action> actions() {
        return shellView.everything();
    }

    /// Looks again which accounts there are.
    private void look() {
        voice.look();
        script.look();
    }

    /// Where a panel will be.
    private Region place(Region panel) {
        var place = new StackPane();
        soon.execute(() -> place.getChildren().add(panel));
        return place;
    }

    private static void keep(Outlets outlets, SavedSettings saved) {
        outlets.choose(saved.now().habits().sound().device());
        outlets.chosenProperty()
                .subscribe((_, now) -> {
                    var name = now.device() == null ? null : now.device().name();
                    saved.change(all -> all.behaving(h -> h.withSound(h.sound().withDevice(name))));
                });
    }

    private SettingsView settingsView(Theme theme, Outlets outlets) {
        return new SettingsView(
                settings, theme.choiceProperty(), outlets, new SandboxView(sandbox, "settings"));
    }

    private SettingsViewModel settings() {
        return new SettingsViewModel(
                rooms.catalogue(), rooms.settings(), rooms.background(), new FxThread());
    }

    private ParametersView parameters() {
        var model =
                new ParametersViewModel(
                        desk,
                        rooms.accounts(),
                        new LengthCheck(
                                rooms.voices().lengths(), rooms.background(), new FxThread()));
        // The address of an account stands in the command.
        settings.openProperty().subscribe(model::renew);
        voice.accountProperty().subscribe(model::renew);
        sandbox.onProperty().subscribe(model::renew);
        var presets =
                new PresetsViewModel(
                        desk,
                        rooms.settings().presets(),
                        voice.choice()::cast,
                        voice.choice()::recast);
        return new ParametersView(model, presets);
    }
}
