// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;

/// A certificate of the loopback hosts that nobody trusts but the client that is told to.
final class TlsIdentity {
    private static final String PASSWORD = "certificate";

    private final SSLContext context;
    private final X509TrustManager trust;

    private TlsIdentity(SSLContext context, X509TrustManager trust) {
        this.context = context;
        this.trust = trust;
    }

    /// Makes one.
    ///
    /// @param folder where the key store goes
    static TlsIdentity in(Path folder) throws Exception {
        var store = KeyStore.getInstance(made(folder).toFile(), PASSWORD.toCharArray());
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trusted.getTrustManagers(), null);
        return new TlsIdentity(context, (X509TrustManager) trusted.getTrustManagers()[0]);
    }

    private static Path made(Path folder) throws Exception {
        var store = folder.resolve("loopback.p12");
        var keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-keystore",
                                store.toString(),
                                "-storepass",
                                PASSWORD,
                                "-alias",
                                "loopback",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=loopback",
                                "-ext",
                                "bc:c",
                                "-ext",
                                "san=ip:127.0.0.1,ip:127.0.0.2")
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("keytool").toFile())
                        .start();
        assertEquals(0, keytool.waitFor(), () -> said(folder));
        return store;
    }

    private static String said(Path folder) {
        try {
            return Files.readString(folder.resolve("keytool"));
        } catch (java.io.IOException e) {
            return e.toString();
        }
    }

    /// Doors that show it.
    ServerSocketFactory doors() {
        return context.getServerSocketFactory();
    }

    /// A client that trusts it, and nobody else.
    OkHttpClient.Builder believer() {
        return new OkHttpClient.Builder().sslSocketFactory(context.getSocketFactory(), trust);
    }
}
