// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.project;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import studio.timbre.form.JsonException;
import studio.timbre.project.ProjectFileException.Fault;
import studio.timbre.take.ProjectPassage;

/// A project to give away or to put aside: its name, its script, who speaks, and its passages. The
/// takes stay where they are, so no passage has one, and none is approved.
///
/// On the disk it is a ZIP archive (PKWARE APPNOTE 6.3.3) with one entry of JSON in UTF-8,
/// `project.json`; whatever else lies in the archive is passed over.
///
/// @param settings JSON, as [studio.timbre.take.Project] has it
public record ProjectFile(
        String name, String script, String settings, List<ProjectPassage> passages) {
    /// How the name of such a file ends.
    public static final String ENDING = ".timbre";

    private static final String ENTRY = "project.json";

    /// Bytes of the JSON; a long book has two million.
    private static final int MOST = 32 << 20;

    public ProjectFile {
        passages = List.copyOf(passages);
    }

    /// What is to be given away of a project, as it is now.
    public static ProjectFile of(OpenProject open) {
        var passages =
                open.manuscript().passages().stream()
                        .map(passage -> {
                            var cast = open.work(passage.key()).cast();
                            return new ProjectPassage(
                                    passage.key(),
                                    passage.text(),
                                    passage.speaker(),
                                    cast == null ? null : cast.json(),
                                    null,
                                    false);
                        })
                        .toList();
        var project = open.project();
        return new ProjectFile(project.name(), project.script(), project.settings(), passages);
    }

    /// Reads one. Blocks.
    public static ProjectFile read(Path file) throws ProjectFileException {
        try {
            if (Files.size(file) > MOST) {
                throw new ProjectFileException(Fault.TOO_LARGE, file);
            }
            return ProjectJson.read(json(file));
        } catch (ZipException | JsonException e) {
            throw new ProjectFileException(Fault.DAMAGED, file, e);
        } catch (ProjectJson.NewerException e) {
            throw new ProjectFileException(Fault.TOO_NEW, file, e);
        } catch (IOException e) {
            throw new ProjectFileException(Fault.UNREADABLE, file, e);
        }
    }

    private static String json(Path file) throws IOException, ProjectFileException {
        try (var zip = new ZipFile(file.toFile())) {
            var entry = zip.getEntry(ENTRY);
            if (entry == null) {
                throw new ProjectFileException(Fault.DAMAGED, file);
            }
            try (var in = zip.getInputStream(entry)) {
                // What the archive says of the size need not be true.
                var bytes = in.readNBytes(MOST + 1);
                if (bytes.length > MOST) {
                    throw new ProjectFileException(Fault.TOO_LARGE, file);
                }
                return new String(bytes, StandardCharsets.UTF_8);
            }
        }
    }

    /// Writes it beside and moves it over: what was there stays whole until then. Blocks.
    public void write(Path file) throws ProjectFileException {
        var beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.write(beside, zip());
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new ProjectFileException(Fault.UNWRITABLE, file, e);
        }
    }

    private byte[] zip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry(ENTRY));
            zip.write(ProjectJson.write(this).getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
