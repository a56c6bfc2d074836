// SPDX-License-Identifier: GPL-3.0-or-later
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.errors.BadRequestException;
import com.openai.errors.OpenAIServiceException;
import com.openai.models.audio.speech.SpeechCreateParams;
import com.openai.models.audio.speech.SpeechCreateParams.ResponseFormat;
import java.util.List;
import java.util.Map;

/// The official openai package for Java, talking to a sandbox. The argument is the sandbox's address.
final class SandboxStranger {
    private static final String KEY = "sk-stranger";

    private SandboxStranger() {}

    public static void main(String[] arguments) throws Exception {
        var base = arguments[0];
        for (var each : Map.of("requesty", "openai/gpt-4o-mini-tts", "modelstream", "tts-1").entrySet()) {
            sound(client(base, each.getKey()), speech(each.getValue(), "alloy").build());
        }
        System.out.println("ok  openai for Java: bare sound from two providers");
        var models = client(base, "requesty").models().list().data();
        expect(models.stream().anyMatch(model -> model.id().equals("openai/tts-1-hd")), "the model is listed");
        System.out.println("ok  openai for Java: its list of models");
        var requesty = client(base, "requesty");
        var refused = refusal(requesty, speech("openai/tts-1", "nobody"));
        expect(refused instanceof BadRequestException && refused.param().orElse("").equals("voice"), "voice is named");
        for (int status : List.of(401, 404, 429, 500)) {
            var faulty = speech("openai/tts-1", "alloy").putAdditionalHeader("X-Timbre-Fault", "status=" + status);
            expect(refusal(requesty, faulty).statusCode() == status, "refused with " + status);
        }
        System.out.println("ok  openai for Java: its errors");
    }

    private static OpenAIClient client(String base, String provider) {
        return OpenAIOkHttpClient.builder().baseUrl(base + "/" + provider + "/v1").apiKey(KEY).maxRetries(0).build();
    }

    private static SpeechCreateParams.Builder speech(String model, String voice) {
        return SpeechCreateParams.builder()
                .model(model)
                .voice(voice)
                .input("The quick brown fox")
                .responseFormat(ResponseFormat.PCM);
    }

    /// Whole samples, and at least half a second of them.
    private static void sound(OpenAIClient client, SpeechCreateParams request) throws Exception {
        try (var answer = client.audio().speech().create(request)) {
            int bytes = answer.body().readAllBytes().length;
            expect(bytes > 24_000 && bytes % 2 == 0, bytes + " bytes of sound");
        }
    }

    private static OpenAIServiceException refusal(OpenAIClient client, SpeechCreateParams.Builder request) {
        try (var answer = client.audio().speech().create(request.build())) {
            throw new AssertionError("answered with " + answer.statusCode());
        } catch (OpenAIServiceException refused) {
            return refused;
        }
    }

    private static void expect(boolean so, String what) {
        if (!so) {
            throw new AssertionError("not so: " + what);
        }
    }
}
