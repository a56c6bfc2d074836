// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Predicate;
import okhttp3.Dns;

/// Where hosts are, and which of them are on this machine or in its own network.
///
/// @param near whether an address is not on the open internet
record Addresses(Dns dns, Predicate<InetAddress> near) {
    static final Addresses SYSTEM = new Addresses(Dns.SYSTEM, Addresses::isNear);

    List<InetAddress> of(String host) throws UnknownHostException {
        return dns.lookup(host);
    }

    /// Whether any address of the host is near; false if nobody knows the host.
    boolean near(String host) {
        try {
            return of(host).stream().anyMatch(near);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean isNear(InetAddress address) {
        var bytes = address.getAddress();
        boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xFE) == 0xFC; // RFC 4193
        boolean shared =
                bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xC0) == 64; // RFC 6598
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || uniqueLocal
                || shared;
    }
}
