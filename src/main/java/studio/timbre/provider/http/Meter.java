// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import java.io.IOException;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Source;

/// The same bytes; ends a stream that is endless or only drips. Time counts while it waits for the
/// server, not while nobody reads.
final class Meter extends ForwardingSource {
    private final HttpProfile profile;
    private long total;
    private long recent;
    private long waited;

    Meter(Source source, HttpProfile profile) {
        super(source);
        this.profile = profile;
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
        long began = System.nanoTime();
        long read = super.read(sink, byteCount);
        if (read < 0) {
            return read;
        }
        total += read;
        if (total > profile.maxBytes()) {
            throw new Exceeded("http.tooLong");
        }
        waited += System.nanoTime() - began;
        recent += read;
        if (waited >= profile.patience().toNanos()) {
            if (recent < profile.floorBytes()) {
                throw new Exceeded("http.drips");
            }
            waited = 0;
            recent = 0;
        }
        return read;
    }

    /// The server did more, or less, than we put up with; the message is a key of the texts.
    static final class Exceeded extends IOException {
        private static final long serialVersionUID = 1L;

        Exceeded(String key) {
            super(key);
        }
    }
}
