// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static studio.timbre.provider.http.Calls.failure;
import static studio.timbre.provider.http.Calls.outgoing;

import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import studio.timbre.speech.Attempt;

/// Why the client is built as it is: an ordinary one sends twice, and the server here can tell.
@Timeout(20)
class ResendingTest {
    private static final String AGAIN = "Retry-After: 0\r\n";

    @Test
    void anOrdinaryClientSendsTwiceWhereOursSendsOnce() throws Exception {
        try (var server = FaultServer.saying("503 Busy", AGAIN, "");
                var client = new SpeechClient(Calls.SWIFT)) {
            var request =
                    new Request.Builder()
                            .url(server.at("/").toString())
                            .post(RequestBody.create(new byte[] {1}, null))
                            .build();
            new OkHttpClient().newCall(request).execute().close();
            assertEquals(2, server.asked().size());
            server.asked().clear();
            failure(() -> client.open(outgoing(server), new Attempt()));
            assertEquals(1, server.asked().size());
        }
    }
}
