// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Labeled;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.timbre.project.ProjectFile;
import studio.timbre.settings.EnvironmentKeys;
import studio.timbre.settings.Home;
import studio.timbre.studio.Setup;
import studio.timbre.studio.Studio;
import studio.timbre.ui.kit.FxDriver;
import studio.timbre.ui.kit.Theme;
import studio.timbre.ui.shell.MainWindow;

/// Opens projects that lie in files, as a double click on them does.
class ProjectFileUiTest {
    @TempDir private Path folder;
    private Studio studio;
    private MainWindow window;
    private FxDriver driver;

    @BeforeEach
    void open() {
        var home = new Home(folder.resolve("home"));
        studio = Studio.open(new Setup(home, null, new EnvironmentKeys(Map.of()), false));
        var theme = FxDriver.startedAnd(Theme::new);
        driver =
                FxDriver.show(
                        theme,
                        () -> {
                            window = new MainWindow(Main.rooms(studio), theme);
                            return window.view();
                        },
                        1440,
                        900);
    }

    @AfterEach
    void close() {
        driver.close();
        FxDriver.run(window::close);
        studio.close();
    }

    @Test
    void theLastFileIsOpenAndTheOthersAreProjectsToo() throws Exception {
        var files = List.of(file("Kate"), file("Mole"));
        FxDriver.run(() -> {
            window.begin();
            window.open(files);
        });
        var script = driver.node("#script", StyleClassedTextArea.class);
        driver.until("the second is open", () -> script.getText().equals("The script of Mole."));
        assertEquals(List.of("", "Kate", "Mole"), names());
    }

    @Test
    void aFileThatIsNoProjectIsNamedAndWhatWasOpenStays() throws Exception {
        var broken = Files.writeString(folder.resolve("shopping.timbre"), "eggs, flour");
        FxDriver.run(() -> {
            window.begin();
            window.open(List.of(broken));
        });
        driver.until("it is named", () -> says("shopping.timbre"));
        driver.picture("window-no-project");
        var script = driver.node("#script", StyleClassedTextArea.class);
        assertEquals("Good voices", FxDriver.get(() -> script.getText(0, 11)));
        assertEquals(List.of(""), names());
    }

    private boolean says(String name) {
        var notice = driver.scene().lookup("#notice-what");
        return notice instanceof Labeled label && label.getText().contains(name);
    }

    private List<String> names() {
        var all = studio.takes().store().projects().list().toCompletableFuture().join();
        return all.stream().map(each -> each.name()).sorted().toList();
    }

    private Path file(String name) throws Exception {
        var file = folder.resolve(name + ".timbre");
        new ProjectFile(name, "The script of " + name + ".", "{}", List.of()).write(file);
        return file;
    }
}
