package vn.quantriet.learning.quiz;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quantriet.access.MemberId;

/** What a device sends, as it came: anything may be missing or wrong. */
final class Sent {

    /** Much more than a whole paper of answers takes. */
    static final int LARGEST_BODY = 100_000;

    private Sent() {}

    record Start(@Nullable Long member, @Nullable String device) {}

    record Answer(
            @Nullable Long member,
            @Nullable String device,
            @Nullable Long sequence,
            @Nullable JsonNode answer,
            @Nullable String at) {}

    record Handing(
            @Nullable Long member,
            @Nullable String device,
            @Nullable List<@Nullable Queued> answers) {}

    record Queued(
            @Nullable Integer position,
            @Nullable Long sequence,
            @Nullable JsonNode answer,
            @Nullable String at) {}

    /**
     * @throws TooLarge above {@link #LARGEST_BODY}
     * @throws AnswerNotUnderstood when nothing came
     * @throws tools.jackson.core.JacksonException when it is no such JSON
     */
    static <T> T read(HttpServletRequest request, JsonMapper json, Class<T> form) throws IOException {
        var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw new TooLarge();
        }
        @Nullable T sent = json.readValue(body, form);
        if (sent == null) {
            throw new AnswerNotUnderstood("nothing");
        }
        return sent;
    }

    static MemberId member(@Nullable Long member) {
        if (member == null) {
            throw new AnswerNotUnderstood("no member");
        }
        return MemberId.of(member);
    }

    static DeviceName device(@Nullable String device) {
        return DeviceName.parse(device).orElseThrow(() -> new AnswerNotUnderstood("no device"));
    }

    /** More than a device can have to say. */
    static final class TooLarge extends RuntimeException {

        TooLarge() {
            super("body too large");
        }
    }
}
