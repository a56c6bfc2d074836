// SPDX-License-Identifier: GPL-3.0-or-later
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/// The packages for Debian and for Fedora and its like. Both hold the same tree: everything of the
/// package is a file of the package, so it needs no scripts, and removing it leaves nothing; the
/// desktop's own triggers see the menu entry, the icons and the file type.
final class LinuxPackages {
    private static final String ID = "studio.timbre.Timbre";

    private final Place place;
    private final Path image;
    private final Path tree;

    LinuxPackages(Place place, Path image) {
        this.place = place;
        this.image = image;
        tree = place.dist().resolve("tree");
    }

    /// @return the files to hand out
    List<Path> make() throws IOException, InterruptedException {
        fillTree();
        allowReading();
        Folder.date(tree, place.built());
        return available("rpmbuild") ? List.of(deb(), rpm()) : List.of(deb());
    }

    private void fillTree() throws IOException {
        var share = tree.resolve("usr/share");
        var home = tree.resolve("usr/lib/timbre");
        Files.createDirectories(home.getParent());
        Folder.copy(image, home);
        var bin = Files.createDirectories(tree.resolve("usr/bin"));
        Files.createSymbolicLink(bin.resolve("timbre"), Path.of("../lib/timbre/bin/timbre"));
        Folder.write(share.resolve("applications", ID + ".desktop"), place.text("linux/" + ID + ".desktop"));
        Folder.write(share.resolve("metainfo", ID + ".metainfo.xml"), place.text("linux/" + ID + ".metainfo.xml"));
        Folder.write(share.resolve("mime/packages/timbre.xml"), place.text("linux/timbre-mime.xml"));
        fillIcons(share.resolve("icons/hicolor"));
        fillDocuments(share.resolve("doc/timbre"));
    }

    private void fillIcons(Path icons) throws IOException {
        for (int size : Icons.SIZES) {
            var apps = Files.createDirectories(icons.resolve(size + "x" + size + "/apps"));
            Files.copy(Icons.png(place, size), apps.resolve("timbre.png"));
        }
        var drawing = place.folder("assets/timbre.svg");
        Files.copy(drawing, Files.createDirectories(icons.resolve("scalable/apps")).resolve("timbre.svg"));
        Files.copy(
                drawing,
                Files.createDirectories(icons.resolve("scalable/mimetypes"))
                        .resolve("application-x-timbre-project.svg"));
    }

    private void fillDocuments(Path documents) throws IOException {
        Folder.write(documents.resolve("copyright"), place.text("linux/copyright"));
        Files.copy(place.folder("THIRD-PARTY.md"), documents.resolve("THIRD-PARTY.md"));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(documents.resolve("changelog.gz")))) {
            Files.copy(place.folder("CHANGELOG.md"), out);
        }
    }

    /// Whatever the builder's umask says.
    private void allowReading() throws IOException {
        for (var path : Folder.all(tree)) {
            if (!Files.isSymbolicLink(path)) {
                boolean runs = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) || Files.isExecutable(path) && !path.toString().matches(".*\\.(so|jar|aot)");
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }

    private Path deb() throws IOException, InterruptedException {
        var debian = Files.createDirectories(tree.resolve("DEBIAN"));
        var architecture = Platform.arm() ? "arm64" : "amd64";
        Files.writeString(
                debian.resolve("control"),
                place.text("linux/control")
                        .replace("@ARCH@", architecture)
                        .replace("@SIZE@", Long.toString(kibibytes())));
        var file = place.dist().resolve("timbre_" + place.version() + "_" + architecture + ".deb");
        Tool.program("dpkg", List.of("dpkg-deb", "--root-owner-group", "-Zxz", "-z9", "-Sextreme", "--build", tree.toString(), file.toString()));
        Folder.clear(debian);
        Files.delete(debian);
        return file;
    }

    private long kibibytes() throws IOException {
        long bytes = 0;
        for (var path : Folder.all(tree)) {
            if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                bytes += Files.size(path);
            }
        }
        return bytes / 1024;
    }

    private Path rpm() throws IOException, InterruptedException {
        var architecture = Platform.arm() ? "aarch64" : "x86_64";
        var spec = place.dist().resolve("timbre.spec");
        Files.writeString(
                spec,
                place.text("linux/timbre.spec")
                        .replace("@ARCH@", architecture)
                        .replace("@TREE@", tree.toString()));
        Tool.program(
                "rpm",
                List.of(
                        "rpmbuild", "-bb", "--quiet",
                        "--define", "_topdir " + place.dist().resolve("rpm"),
                        "--define", "_rpmdir " + place.dist(),
                        "--define", "_rpmfilename %{NAME}-%{VERSION}-%{RELEASE}.%{ARCH}.rpm",
                        spec.toString()));
        return place.dist().resolve("timbre-" + place.version() + "-1." + architecture + ".rpm");
    }

    private static boolean available(String program) {
        for (var folder : System.getenv("PATH").split(":")) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        System.out.println("No " + program + " here, so no .rpm is made.");
        return false;
    }
}
