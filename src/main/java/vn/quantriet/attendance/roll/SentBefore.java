package vn.quantriet.attendance.roll;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What became of keys that were sent before, as the database lists them: {@code key:outcome,key:outcome}. */
final class SentBefore {

    private SentBefore() {}

    static Map<String, MarkOutcome.Result> of(@Nullable String listed) {
        return listed == null
                ? Map.of()
                : Arrays.stream(listed.split(",")).collect(Collectors.toMap(SentBefore::key, SentBefore::result));
    }

    private static String key(String sent) {
        return sent.substring(0, sent.indexOf(':'));
    }

    /** A difference that was decided, or a correction, is a receipt like any other. */
    private static MarkOutcome.Result result(String sent) {
        return switch (sent.substring(sent.indexOf(':') + 1)) {
            case "SAME" -> MarkOutcome.Result.SAME;
            case "DIFFERENT" -> MarkOutcome.Result.DIFFERENT;
            default -> MarkOutcome.Result.TAKEN;
        };
    }
}
