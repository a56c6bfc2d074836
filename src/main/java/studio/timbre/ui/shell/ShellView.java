// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import studio.timbre.language.Messages;
import studio.timbre.settings.Shape;
import studio.timbre.ui.kit.Action;
import studio.timbre.ui.kit.Actions;
import studio.timbre.ui.kit.FrameClock;
import studio.timbre.ui.kit.ScrollColumn;
import studio.timbre.ui.kit.Theme;

/// The main window's content: actions, three columns of panels, notices, the status line.
public final class ShellView extends BorderPane implements AutoCloseable {
    /// How much of the height the drawer leaves to everything else.
    private static final double ELSEWHERE = 550;

    /// The least height of a window in which the drawer is open from the start.
    private static final double ROOMY = 860;

    private final Drawer drawer;
    private final List<Action> speech;
    private final List<Action> ways;
    private final List<Action> actions;
    private final List<Division> divisions;
    private final Subscription frames;

    ShellView(ShellViewModel model, Panels panels, MainActions main, FrameClock clock) {
        getStylesheets().add(Theme.sheet(ShellView.class, "shell.css"));
        getStyleClass().add("shell");
        // Else a drawer that was opened in a high window would keep it from becoming lower.
        setMinHeight(0);
        var top = new TopBar(panels.project(), main, model.estimateProperty());
        setTop(top);
        var notice = new NoticeView(model.noticeProperty());
        var middle = middle(panels, notice);
        var columns = columns(panels, middle);
        divisions =
                List.of(
                        new Division(columns, "columns", ShellView::usual),
                        new Division(middle, "middle", _ -> new double[] {0.6}));
        setCenter(columns);
        drawer = new Drawer(panels.drawer(), heightProperty().subtract(ELSEWHERE));
        var frame = new VBox(drawer);
        frame.getStyleClass().add("drawer-frame");
        setBottom(new VBox(frame, new StatusBar(model)));
        var round =
                new Round(
                        top,
                        panels.voice(),
                        panels.editor(),
                        panels.waveform(),
                        panels.transport(),
                        panels.parameters(),
                        drawer,
                        notice);
        speech = joined(Stream.of(main.speech(), panels.actions()));
        ways = joined(Stream.of(main.tools(), ways(panels), drawer.actions(), round.actions()));
        actions = joined(Stream.of(speech, ways));
        sceneProperty()
                .subscribe(scene -> {
                    if (scene != null) {
                        Actions.serve(scene, actions);
                    }
                });
        frames = clock.each(model::look);
    }

    private static List<Action> ways(Panels panels) {
        return List.of(
                Round.to(panels.voice(), "voice", Messages.text("voice.panel")).key("Shortcut+1"),
                Round.to(panels.editor(), "script", Messages.text("editor.panel"))
                        .key("Shortcut+2"),
                Round.to(panels.waveform(), "waveform", Messages.text("waveform.name"))
                        .key("Shortcut+3"),
                Round.to(panels.parameters(), "parameters", Messages.text("parameters.panel"))
                        .key("Shortcut+4"));
    }

    /// The window is on the screen: there is time for the drawer now.
    ///
    /// @param left how the window was left
    /// @param keep takes what changes of that from now on
    void begin(Shape left, Consumer<UnaryOperator<Shape>> keep) {
        divisions.forEach(division -> division.begin(left, keep));
        var choice = left.drawer();
        if (choice != null) {
            drawer.wantedHeightProperty().set(choice.height());
        }
        drawer.openProperty().set(choice == null ? getHeight() >= ROOMY : choice.open());
        Runnable changed = () -> keep.accept(shape -> shape.withDrawer(drawer.choice()));
        drawer.openProperty().subscribe((_, _) -> changed.run());
        drawer.wantedHeightProperty().subscribe((_, _) -> changed.run());
    }

    /// What can be done wherever the focus is.
    List<Action> actions() {
        return actions;
    }

    /// The same with what can be done in the panels of the drawer, which are made for that.
    List<Action> everything() {
        return joined(Stream.of(speech, drawer.inside(), ways));
    }

    private static List<Action> joined(Stream<List<Action>> parts) {
        return parts.flatMap(List::stream).toList();
    }

    @Override
    public void close() {
        frames.unsubscribe();
    }

    private static SplitPane middle(Panels panels, Region notice) {
        var over = new StackPane(notice);
        over.getStyleClass().add("notice-frame");
        over.setPickOnBounds(false);
        StackPane.setAlignment(notice, Pos.BOTTOM_CENTER);
        var picture = new StackPane(panels.waveform(), over);
        picture.setMinHeight(0);
        var sound = new VBox(picture, panels.transport());
        sound.getStyleClass().add("sound");
        VBox.setVgrow(picture, Priority.ALWAYS);
        panels.transport().setMinHeight(USE_PREF_SIZE);
        var middle = new SplitPane(card(panels.editor(), 140), card(sound, 200));
        middle.setOrientation(Orientation.VERTICAL);
        // What the row below the waveform needs; the outer columns give way to it.
        middle.setMinWidth(520);
        SplitPane.setResizableWithParent(middle.getItems().getLast(), false);
        return middle;
    }

    private static SplitPane columns(Panels panels, SplitPane middle) {
        var voice = card(new ScrollColumn(panels.voice()), 0);
        voice.setMinWidth(200);
        var parameters = card(panels.parameters(), 0);
        parameters.setMinWidth(240);
        var pane = new SplitPane(voice, middle, parameters);
        SplitPane.setResizableWithParent(voice, false);
        SplitPane.setResizableWithParent(parameters, false);
        return pane;
    }

    /// Gives the outer columns the width they like.
    private static double[] usual(double width) {
        return new double[] {
            Math.max(220, width * 0.18) / width, 1 - Math.max(264, width * 0.23) / width
        };
    }

    private static Region card(Region panel, double minHeight) {
        panel.getStyleClass().add("card-panel");
        panel.setMinHeight(minHeight);
        return panel;
    }
}
