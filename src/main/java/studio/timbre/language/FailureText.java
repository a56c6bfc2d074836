// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.language;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.timbre.speech.ProviderWords;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.SpeechFailure.Cancelled;
import studio.timbre.speech.SpeechFailure.EngineFailed;
import studio.timbre.speech.SpeechFailure.NoAudio;
import studio.timbre.speech.SpeechFailure.NoOutputDevice;
import studio.timbre.speech.SpeechFailure.NotFound;
import studio.timbre.speech.SpeechFailure.ProviderDown;
import studio.timbre.speech.SpeechFailure.QuotaSpent;
import studio.timbre.speech.SpeechFailure.RateLimited;
import studio.timbre.speech.SpeechFailure.Refused;
import studio.timbre.speech.SpeechFailure.StoreTooNew;
import studio.timbre.speech.SpeechFailure.StoreUnwritable;
import studio.timbre.speech.SpeechFailure.StreamBroken;
import studio.timbre.speech.SpeechFailure.TakeDamaged;
import studio.timbre.speech.SpeechFailure.Unauthorized;
import studio.timbre.speech.SpeechFailure.UnknownFormat;
import studio.timbre.speech.SpeechFailure.Unreachable;

/// A failure in words that a person can act on.
///
/// @param what what happened, one sentence
/// @param said the provider's own words and status, if it said anything
/// @param requestId what the provider's support asks for, if there is one
/// @param advice what to do about it, one sentence; empty if nothing
public record FailureText(
        String what, @Nullable String said, @Nullable String requestId, String advice) {

    public static FailureText of(SpeechFailure failure) {
        var words = failure.words();
        return new FailureText(what(failure), said(words), words.requestId(), advice(failure));
    }

    /// All of it, a line for each part.
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(what);
        if (said != null) {
            lines.add(said);
        }
        if (!advice.isEmpty()) {
            lines.add(advice);
        }
        if (requestId != null) {
            lines.add(Messages.text("failure.requestId", requestId));
        }
        return List.copyOf(lines);
    }

    /// All of it in one line.
    @Override
    public String toString() {
        return String.join(" ", lines());
    }

    private static String what(SpeechFailure failure) {
        return switch (failure) {
            case Unauthorized _ -> Messages.text("failure.unauthorized");
            case QuotaSpent _ -> Messages.text("failure.quotaSpent");
            case RateLimited _ -> Messages.text("failure.rateLimited");
            case Refused(var field, var _) when field != null ->
                    Messages.text("failure.refusedField", field);
            case Refused _ -> Messages.text("failure.refused");
            case NotFound _ -> Messages.text("failure.notFound");
            case ProviderDown _ -> Messages.text("failure.providerDown");
            case Unreachable(var host, var reason, var _) ->
                    Messages.text("failure.unreachable", host, reason);
            case StreamBroken(var reason, var _) -> Messages.text("failure.streamBroken", reason);
            case UnknownFormat(var found) -> Messages.text("failure.unknownFormat", found);
            case NoAudio _ -> Messages.text("failure.noAudio");
            case EngineFailed(var reason) -> Messages.text("failure.engineFailed", reason);
            case NoOutputDevice(var reason) -> Messages.text("failure.noOutputDevice", reason);
            case StoreUnwritable(var path, var reason) ->
                    Messages.text("failure.storeUnwritable", path.toString(), reason);
            case StoreTooNew(var path, var found, var known) ->
                    Messages.text("failure.storeTooNew", path.toString(), found, known);
            case TakeDamaged(var take, var reason) ->
                    Messages.text("failure.takeDamaged", Long.toString(take), reason);
            case Cancelled _ -> Messages.text("failure.cancelled");
        };
    }

    private static String advice(SpeechFailure failure) {
        return switch (failure) {
            case Unauthorized _ -> Messages.text("failure.unauthorized.advice");
            case QuotaSpent _ -> Messages.text("failure.quotaSpent.advice");
            case RateLimited(var after, var _) -> patience(after);
            case Refused _ -> Messages.text("failure.refused.advice");
            case NotFound _ -> Messages.text("failure.notFound.advice");
            case ProviderDown(var after, var _) when after != null -> patience(after);
            case ProviderDown _ -> Messages.text("failure.providerDown.advice");
            case Unreachable(var _, var _, var sent) ->
                    Messages.text(sent ? "failure.maybeBilled.advice" : "failure.unsent.advice");
            case StreamBroken _ -> Messages.text("failure.streamBroken.advice");
            case UnknownFormat _ -> Messages.text("failure.unknownFormat.advice");
            case NoAudio _ -> Messages.text("failure.noAudio.advice");
            case EngineFailed _ -> Messages.text("failure.engineFailed.advice");
            case NoOutputDevice _ -> Messages.text("failure.noOutputDevice.advice");
            case StoreUnwritable _ -> Messages.text("failure.storeUnwritable.advice");
            case StoreTooNew _ -> Messages.text("failure.storeTooNew.advice");
            case TakeDamaged _ -> Messages.text("failure.takeDamaged.advice");
            case Cancelled _ -> "";
        };
    }

    private static String patience(@Nullable Duration after) {
        return after == null
                ? Messages.text("failure.rateLimited.advice")
                : Messages.text("failure.rateLimited.after", WaitText.of(after));
    }

    /// With a full stop, since another sentence may follow.
    private static String ended(String sentence) {
        return sentence.matches("(?s).*[.!?\u2026\u201d\u3002\uff01\uff1f]")
                ? sentence
                : Messages.text("failure.ended", sentence);
    }

    private static @Nullable String said(ProviderWords words) {
        var message = words.message();
        if (message != null && words.status() > 0) {
            return Messages.text("failure.said", message, Integer.toString(words.status()));
        }
        if (message != null) {
            return ended(Messages.text("failure.saidPlainly", message));
        }
        return words.status() >= 400
                ? Messages.text("failure.status", Integer.toString(words.status()))
                : null;
    }
}
