package vn.quantriet.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.MemberId;
import vn.quantriet.attendance.SessionId;

/**
 * A mail in the outbox.
 *
 * @param sequence of the session when it was written
 * @param subject as it was sent; null before
 * @param why of one that failed or was dropped
 */
public record OutboxRow(
        long id,
        MailKind kind,
        @Nullable SessionId session,
        @Nullable Integer sequence,
        @Nullable MemberId member,
        @Nullable String name,
        String address,
        @Nullable String subject,
        MailState state,
        @Nullable String why,
        int tries,
        Instant createdAt,
        @Nullable Instant sentAt) {}
