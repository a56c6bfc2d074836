// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static studio.timbre.provider.http.Calls.KEY;
import static studio.timbre.provider.http.Calls.failure;
import static studio.timbre.provider.http.Calls.outgoing;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import studio.timbre.speech.Attempt;
import studio.timbre.speech.SpeechFailure;

/// Answers that came whole and say no: each is carried out once, and told in the provider's words.
@Timeout(20)
class RefusalsTest {
    private static final String JSON = "Content-Type: application/json\r\n";
    private static final String HTML = "Content-Type: text/html; charset=utf-8\r\n";

    @AutoClose private final SpeechClient client = new SpeechClient(Calls.SWIFT);

    /// What the server says, and what comes of it.
    ///
    /// @param field of a refusal
    record Case(
            String status,
            String headers,
            String body,
            Class<? extends SpeechFailure> kind,
            String message,
            String code,
            String field) {
        Case(String status, String body, Class<? extends SpeechFailure> kind, String message) {
            this(status, JSON, body, kind, message, null, null);
        }

        Case(
                String status,
                String body,
                Class<? extends SpeechFailure> kind,
                String message,
                String code) {
            this(status, JSON, body, kind, message, code, null);
        }

        @Override
        public String toString() {
            return status + " " + body;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case(
                        "401 Unauthorized",
                        "{\"error\":{\"message\":\"Incorrect API key provided: "
                                + KEY
                                + ".\","
                                + "\"type\":\"invalid_request_error\",\"param\":null,"
                                + "\"code\":\"invalid_api_key\"}}",
                        SpeechFailure.Unauthorized.class,
                        "Incorrect API key provided: •••.",
                        "invalid_api_key"),
                new Case(
                        "403 Forbidden",
                        "{\"error\":{\"message\":\"Account frozen\",\"type\":\"new_api_error\"}}",
                        SpeechFailure.Unauthorized.class,
                        "Account frozen",
                        "new_api_error"),
                new Case(
                        "403 Forbidden",
                        "{\"error\":{\"message\":\"no quota\",\"code\":\"insufficient_user_quota\"}}",
                        SpeechFailure.QuotaSpent.class,
                        "no quota",
                        "insufficient_user_quota"),
                new Case(
                        "402 Payment Required",
                        "{\"error\":{\"code\":402,\"message\":\"Insufficient credits\"},"
                                + "\"user_id\":\"u\"}",
                        SpeechFailure.QuotaSpent.class,
                        "Insufficient credits",
                        "402"),
                new Case(
                        "429 Too Many Requests",
                        "{\"error\":{\"message\":\"You exceeded your quota\","
                                + "\"type\":\"insufficient_quota\",\"code\":\"insufficient_quota\"}}",
                        SpeechFailure.QuotaSpent.class,
                        "You exceeded your quota",
                        "insufficient_quota"),
                new Case(
                        "404 Not Found",
                        "{\"detail\":\"Not Found\"}",
                        SpeechFailure.NotFound.class,
                        "Not Found"),
                new Case(
                        "400 Bad Request",
                        JSON,
                        "{\"error\":{\"message\":\"bad voice\",\"type\":\"x\",\"param\":\"voice\"}}",
                        SpeechFailure.Refused.class,
                        "bad voice",
                        "x",
                        "voice"),
                new Case(
                        "400 Bad Request",
                        JSON,
                        "{\"success\":false,\"error\":{\"name\":\"ZodError\",\"message\":"
                                + "\"[{\\\"path\\\":[\\\"provider\\\",\\\"options\\\"],"
                                + "\\\"message\\\":\\\"Expected object\\\"}]\"}}",
                        SpeechFailure.Refused.class,
                        "Expected object",
                        "ZodError",
                        "provider/options"),
                new Case(
                        "422 Unprocessable",
                        JSON,
                        "{\"detail\":[{\"loc\":[\"body\",\"input\"],\"msg\":\"Field required\","
                                + "\"type\":\"missing\"}]}",
                        SpeechFailure.Refused.class,
                        "Field required",
                        "missing",
                        "input"),
                new Case(
                        "400 Bad Request",
                        "{\"message\":\"flat\",\"code\":\"odd\",\"type\":\"t\",\"param\":null}",
                        SpeechFailure.Refused.class,
                        "flat",
                        "odd"),
                new Case(
                        "400 Bad Request",
                        "{\"detail\":{\"error\":\"validation_error\",\"message\":\"No such voice\"}}",
                        SpeechFailure.Refused.class,
                        "No such voice"),
                new Case(
                        "500 Internal Server Error",
                        "{\"detail\":{\"error\":{\"message\":\"deep\",\"type\":\"gen\"}}}",
                        SpeechFailure.ProviderDown.class,
                        "deep",
                        "gen"),
                new Case(
                        "400 Bad Request",
                        "{\"code\":\"InvalidParameter\",\"message\":\"too long\"}",
                        SpeechFailure.Refused.class,
                        "too long",
                        "InvalidParameter"),
                new Case(
                        "502 Bad Gateway",
                        "{\"error\":{\"code\":502,\"message\":\"Provider returned error\","
                                + "\"metadata\":{\"raw\":\"{\\\"error\\\":\\\"voice busy\\\"}\"}}}",
                        SpeechFailure.ProviderDown.class,
                        "Provider returned error: voice busy",
                        "502"),
                new Case(
                        "503 Service Unavailable",
                        "{\"error\":\"overloaded\",\"details\":\"x\"}",
                        SpeechFailure.ProviderDown.class,
                        "overloaded"),
                new Case(
                        "503 Service Unavailable",
                        "Retry-After: 0\r\n",
                        "",
                        SpeechFailure.ProviderDown.class,
                        null,
                        null,
                        null),
                new Case(
                        "408 Request Timeout",
                        "",
                        "",
                        SpeechFailure.ProviderDown.class,
                        null,
                        null,
                        null),
                new Case(
                        "524 A Timeout Occurred",
                        HTML,
                        "<html><head><title>A timeout\n occurred</title></head>lots</html>",
                        SpeechFailure.ProviderDown.class,
                        "A timeout occurred",
                        null,
                        null),
                new Case(
                        "413 Too Large",
                        "Content-Type: text/plain\r\n",
                        "too large",
                        SpeechFailure.Refused.class,
                        "too large",
                        null,
                        null),
                new Case(
                        "200 OK",
                        HTML,
                        "<!doctype html><title>Sign in</title>",
                        SpeechFailure.NoAudio.class,
                        "a web page, “Sign in”",
                        null,
                        null),
                new Case(
                        "200 OK",
                        "{\"error\":{\"message\":\"no such voice\",\"code\":null}}",
                        SpeechFailure.Refused.class,
                        "no such voice"),
                new Case(
                        "200 OK",
                        "{\"status_code\":401,\"detail\":\"bad key\",\"headers\":null}",
                        SpeechFailure.Unauthorized.class,
                        "bad key"),
                new Case(
                        "200 OK",
                        "{\"text\":\"hi\"}",
                        SpeechFailure.NoAudio.class,
                        "{\"text\":\"hi\"}"),
                new Case(
                        "200 OK",
                        "Content-Type: audio/mpeg\r\n",
                        "",
                        SpeechFailure.NoAudio.class,
                        null,
                        null,
                        null));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aRefusalIsToldInTheProvidersWordsAndNeverSentTwice(Case each) throws Exception {
        var attempt = new Attempt();
        try (var server =
                FaultServer.saying(
                        each.status, each.headers + "x-request-id: req-7\r\n", each.body)) {
            var failure = failure(() -> client.open(outgoing(server), attempt));
            assertInstanceOf(each.kind, failure);
            assertEquals(each.message, failure.words().message());
            if (each.code != null) {
                assertEquals(each.code, failure.words().code());
            }
            assertEquals("req-7", failure.words().requestId());
            assertEquals(Integer.parseInt(each.status.substring(0, 3)), failure.words().status());
            if (failure instanceof SpeechFailure.Refused refused) {
                assertEquals(each.field, refused.field());
            }
            assertFalse(failure.toString().contains(KEY), failure::toString);
            assertEquals(1, server.asked().size());
            assertEquals(1, attempt.requests());
        }
    }

    @Test
    void aRateLimitSaysHowLongToWait() throws Exception {
        try (var server =
                FaultServer.saying("429 Too Many Requests", "Retry-After: 7\r\n", "slow down")) {
            var failure = failure(() -> client.open(outgoing(server), new Attempt()));
            var limited = assertInstanceOf(SpeechFailure.RateLimited.class, failure);
            assertEquals(Duration.ofSeconds(7), limited.retryAfter());
            assertEquals("slow down", limited.words().message());
        }
    }

    @Test
    void aComplaintThatIsCutShortStillComplains() throws Exception {
        try (var server =
                new FaultServer((_, to) -> {
                    to.text("HTTP/1.1 401 No\r\nContent-Length: 99\r\n\r\nwrong k");
                    to.hangUp();
                })) {
            var failure = failure(() -> client.open(outgoing(server), new Attempt()));
            assertInstanceOf(SpeechFailure.Unauthorized.class, failure);
            assertEquals("wrong k", failure.words().message());
        }
    }

    @Test
    void theRequestIdMayStandInTheBodyOrInAnotherHeader() throws Exception {
        try (var server =
                        FaultServer.saying(
                                "400 Bad Request",
                                JSON,
                                "{\"code\":\"X\",\"message\":\"m\",\"request_id\":\"body-1\"}");
                var gates =
                        FaultServer.saying("500 Error", "X-Generation-Id: gen-tts-1-a\r\n", "x")) {
            var inBody = failure(() -> client.open(outgoing(server), new Attempt()));
            assertEquals("body-1", inBody.words().requestId());
            var inHeader = failure(() -> client.open(outgoing(gates), new Attempt()));
            assertEquals("gen-tts-1-a", inHeader.words().requestId());
        }
    }
}
