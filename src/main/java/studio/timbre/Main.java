// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre;

/// The front door.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.out.println("Timbre");
    }
}
