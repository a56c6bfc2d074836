// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import java.util.concurrent.Executor;

/// Does the work of any thread on that thread, one piece after the other.
final class OneAtATime implements Executor {
    @Override
    public synchronized void execute(Runnable work) {
        work.run();
    }
}
