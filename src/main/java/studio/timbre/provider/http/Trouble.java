// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import studio.timbre.language.Messages;

/// What an exception of the network means in plain words.
final class Trouble {
    private Trouble() {}

    /// Why no answer came.
    ///
    /// @param sent whether the request was sent before it happened
    static String unanswered(IOException e, boolean sent) {
        return switch (e) {
            case UnknownHostException _ -> Messages.text("http.unknownHost");
            case NoRouteToHostException _ -> Messages.text("http.noRoute");
            case ConnectException _ -> Messages.text("http.refused");
            case SSLException _ -> Messages.text("http.insecure");
            case InterruptedIOException _ ->
                    Messages.text(sent ? "http.noAnswerInTime" : "http.noConnectionInTime");
            case ProtocolException _ -> Messages.text("http.notHttp");
            default -> Messages.text(sent ? "http.closedWithoutAnswer" : "http.lost");
        };
    }

    /// Why an answer that had begun did not end.
    static String broken(IOException e) {
        return switch (e) {
            case Meter.Exceeded exceeded -> Messages.text(String.valueOf(exceeded.getMessage()));
            case InterruptedIOException _ -> Messages.text("http.silent");
            case EOFException _, ProtocolException _ -> Messages.text("http.cut");
            default -> Messages.text("http.lost");
        };
    }
}
