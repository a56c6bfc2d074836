// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.Json;
import studio.timbre.form.WireRequest;

/// A body that OkHttp may write once only, so that no call is ever carried out, and billed, twice.
final class OneShotBody extends RequestBody {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final MediaType BINARY = MediaType.get("application/octet-stream");

    private final RequestBody body;

    private OneShotBody(RequestBody body) {
        this.body = body;
    }

    static OneShotBody of(WireRequest wire) {
        return new OneShotBody(
                switch (wire.encoding()) {
                    case JSON ->
                            RequestBody.create(Json.compact(wire.body()).getBytes(UTF_8), JSON);
                    case MULTIPART -> multipart(wire);
                });
    }

    private static RequestBody multipart(WireRequest wire) {
        var parts = new MultipartBody.Builder().setType(MultipartBody.FORM);
        wire.body().forEach((name, value) -> parts.addFormDataPart(name, text(value)));
        wire.files()
                .forEach((name, path) ->
                        parts.addFormDataPart(
                                name,
                                String.valueOf(path.getFileName()),
                                RequestBody.create(path.toFile(), BINARY)));
        return parts.build();
    }

    private static String text(Object value) {
        return switch (value) {
            case BigDecimal number -> number.toPlainString();
            case Map<?, ?> map -> Json.compact(map);
            case List<?> list -> Json.compact(list);
            default -> value.toString();
        };
    }

    @Override
    public @Nullable MediaType contentType() {
        return body.contentType();
    }

    @Override
    public long contentLength() throws IOException {
        return body.contentLength();
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        body.writeTo(sink);
    }

    @Override
    public boolean isOneShot() {
        return true;
    }
}
