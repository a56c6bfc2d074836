// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class OkHttpDoorTest {
    @Test
    void onlyTheHttpRoomKnowsOkHttp() {
        var classes =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("studio.timbre");
        noClasses()
                .that()
                .resideOutsideOfPackage("studio.timbre.provider.http..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("okhttp3..", "okio..")
                .check(classes);
    }
}
