package vn.quantriet.attendance;

/** Identifies a study session. */
public record SessionId(long value) {

    public static SessionId of(long value) {
        return new SessionId(value);
    }
}
