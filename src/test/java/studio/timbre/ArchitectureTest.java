// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The walls of the house: a room knows only rooms of the tiers before its own, never its
/// neighbour; a library has one door; threads are born in one place.
class ArchitectureTest {
    /// A room that is not listed here does not belong to the house.
    private static final List<Set<String>> TIERS =
            List.of(
                    Set.of("speech"),
                    Set.of("form", "audio", "language"),
                    Set.of("script", "provider", "decode", "dsp", "playback", "take", "settings"),
                    Set.of("synthesis"),
                    Set.of("export", "sandbox", "project", "compare"),
                    Set.of("studio"),
                    Set.of("cli", "ui"));

    /// Who may use a library.
    private static final Map<String, Set<String>> DOORS =
            Map.ofEntries(
                    Map.entry("okhttp3..", Set.of("provider")),
                    Map.entry("com.ibm.icu..", Set.of("script")),
                    Map.entry("marytts..", Set.of("provider")),
                    Map.entry("com.sun.speech..", Set.of("provider")),
                    Map.entry("com.sun.glass..", Set.of("ui")),
                    Map.entry(
                            "tools.jackson..",
                            Set.of("form", "provider", "take", "cli", "settings", "sandbox")),
                    Map.entry("java.sql..", Set.of("take")),
                    Map.entry("org.sqlite..", Set.of("take")),
                    Map.entry("be.tarsos..", Set.of("dsp")),
                    Map.entry("com.networknt..", Set.of("sandbox")),
                    Map.entry("javax.sound..", Set.of("playback", "provider")),
                    Map.entry("picocli..", Set.of("cli")),
                    Map.entry("com.github.javakeyring..", Set.of("settings")),
                    Map.entry("javafx..", Set.of("ui")),
                    Map.entry("org.controlsfx..", Set.of("ui")),
                    Map.entry("org.fxmisc..", Set.of("ui")));

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("studio.timbre");

    private static final DescribedPredicate<JavaClass> ANY_JAVAFX_SCENE =
            resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..");

    static Stream<String> rooms() {
        return TIERS.stream().flatMap(Set::stream).sorted();
    }

    static Stream<Map.Entry<String, Set<String>>> doors() {
        return DOORS.entrySet().stream();
    }

    @Test
    void everyRoomIsOnThePlan() {
        var built =
                CLASSES.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> !name.equals("studio.timbre"))
                        .map(name -> name.split("\\.")[2])
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(rooms().collect(Collectors.toCollection(TreeSet::new)), built);
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomKnowsOnlyTheTiersBeforeIt(String room) {
        var known =
                TIERS.stream()
                        .takeWhile(tier -> !tier.contains(room))
                        .flatMap(Set::stream)
                        .collect(Collectors.toSet());
        var unknown =
                rooms().filter(other -> !other.equals(room) && !known.contains(other))
                        .map(other -> "studio.timbre." + other + "..")
                        .toArray(String[]::new);
        noClasses()
                .that(resideInAPackage("studio.timbre." + room + ".."))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(unknown).or(nameMatching("studio\\.timbre\\.Main")))
                .check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("doors")
    void aLibraryHasItsDoors(Map.Entry<String, Set<String>> door) {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        door.getValue().stream()
                                .map(room -> "studio.timbre." + room + "..")
                                .toArray(String[]::new))
                .should()
                .dependOnClassesThat(resideInAPackage(door.getKey()))
                .check(CLASSES);
    }

    @Test
    void panelsDoNotKnowEachOther() {
        slices().matching("studio.timbre.ui.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        resideInAPackage("studio.timbre.ui.."),
                        resideInAnyPackage("studio.timbre.ui.kit..", "studio.timbre.ui.form.."))
                .ignoreDependency(
                        resideInAPackage("studio.timbre.ui.shell.."),
                        resideInAPackage("studio.timbre.ui.."))
                .check(CLASSES);
    }

    @Test
    void dialectsDoNotKnowEachOther() {
        slices().matching("studio.timbre.provider.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        resideInAPackage("studio.timbre.provider.."),
                        resideInAPackage("studio.timbre.provider.http.."))
                .check(CLASSES);
    }

    @Test
    void aViewModelKnowsPropertiesButNoNodes() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat(ANY_JAVAFX_SCENE)
                .check(CLASSES);
    }

    @Test
    void theFxThreadHasOneDoor() {
        noClasses()
                .that()
                .haveNameNotMatching("studio\\.timbre\\.ui\\.(kit\\.FxThread|DesktopApp).*")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javafx.application.Platform")
                .check(CLASSES);
    }

    @Test
    void threadsAreBornInOnePlace() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("studio.timbre.studio.Threads")
                .should()
                .callMethodWhere(
                        nameMatching("(start|newThread|ofVirtual|ofPlatform|startVirtualThread)")
                                .onResultOf(
                                        (com.tngtech.archunit.core.domain.JavaMethodCall call) ->
                                                call.getTarget())
                                .and(
                                        DescribedPredicate.describe(
                                                "of Thread",
                                                call ->
                                                        call.getTargetOwner()
                                                                .isEquivalentTo(Thread.class))))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.Executors")
                .orShould()
                .callConstructor(Thread.class)
                .check(CLASSES);
    }

    @Test
    void nobodySleeps() {
        noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", java.time.Duration.class)
                .check(CLASSES);
    }

    @Test
    void nothingStaticChanges() {
        fields().that().areStatic().should().beFinal().allowEmptyShould(true).check(CLASSES);
        methods()
                .that()
                .areStatic()
                .should()
                .haveNameNotMatching("getInstance|instance")
                .check(CLASSES);
    }

    @Test
    void filesAreShort() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var lengths =
                    files.filter(Files::isRegularFile)
                            .filter(file -> !file.endsWith("package-info.java"))
                            .collect(Collectors.toMap(file -> file, ArchitectureTest::lines));
            lengths.forEach((file, lines) -> assertTrue(lines <= 300, file + ": " + lines));
            var sorted = lengths.values().stream().sorted().toList();
            var median = sorted.get(sorted.size() / 2);
            assertTrue(median < 80, "the median file has " + median + " lines");
        }
    }

    private static int lines(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
