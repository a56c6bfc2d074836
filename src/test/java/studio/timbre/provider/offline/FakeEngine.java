// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.offline;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// Says a tone of a tenth of a second for every sentence, counts, and hangs for ever at the word
/// "hang" or throws at "throw".
final class FakeEngine implements Engine {
    final AtomicInteger said = new AtomicInteger();
    final CountDownLatch hanging = new CountDownLatch(1);
    private final CountDownLatch never = new CountDownLatch(1);

    @Override
    public int sampleRate() {
        return 16_000;
    }

    @Override
    public Spoken speak(String text, Manner manner) throws Exception {
        if (text.contains("hang")) {
            hanging.countDown();
            never.await();
        }
        if (text.contains("throw")) {
            throw new IllegalStateException("no such phone");
        }
        said.incrementAndGet();
        var samples = new double[1_600];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = 0.1 * Math.sin(i * 0.2);
        }
        return new Spoken(samples, List.of());
    }
}
