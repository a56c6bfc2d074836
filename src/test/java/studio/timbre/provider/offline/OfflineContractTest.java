// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.offline;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executor;
import studio.timbre.provider.SpeechProvider;
import studio.timbre.provider.SpeechProviderContractTest;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.speech.Transport;

class OfflineContractTest extends SpeechProviderContractTest {
    private static final Executor THREADS = work -> Thread.ofPlatform().daemon().start(work);

    private final FakeEngine engine = new FakeEngine();
    private final OfflineProvider provider =
            new OfflineProvider(Map.of("mary", () -> engine), THREADS, Duration.ofMinutes(1));

    @Override
    protected SpeechProvider speaking() {
        return provider;
    }

    @Override
    protected SpeechProvider silent() {
        return saying("Please hang.");
    }

    @Override
    protected SpeechProvider faltering() {
        return saying("Hello. Please hang.");
    }

    private SpeechProvider saying(String text) {
        return (request, attempt) -> provider.open(request.withText(text), attempt);
    }

    @Override
    protected void awaitAsked() throws InterruptedException {
        engine.hanging.await();
    }

    @Override
    protected SpeechRequest request() {
        return new SpeechRequest(
                "offline", "english", "clara", "Hello.", Map.of(), Transport.WHOLE);
    }

    @Override
    protected int requests() {
        return 0;
    }
}
