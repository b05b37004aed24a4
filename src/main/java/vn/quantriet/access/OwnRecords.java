package vn.quantriet.access;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.OwnAccount.DeviceRow;
import vn.quantriet.access.OwnAccount.SlipNote;

/** Reads what belongs to one account or member, and only to that one. */
@Component
class OwnRecords {

    private static final String DEVICES = """
            SELECT id, device, remembered, created_at, last_used_at, expires_at
              FROM access_token
             WHERE account_id = :account AND expires_at > :now
             ORDER BY last_used_at DESC, id DESC""";

    private static final String SLIPS = """
            SELECT s.issued_at, COALESCE(a.full_name, '') AS issuer, s.reason, s.renewal, s.used_at, s.seen_at
              FROM activation_slip s LEFT JOIN account a ON a.id = s.issued_by
             WHERE s.member_id = :member
             ORDER BY s.id DESC""";

    private final JdbcClient jdbc;

    OwnRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DeviceRow> devices(AccountId account, long current, Instant now) {
        return jdbc.sql(DEVICES)
                .param("account", account.value())
                .param("now", Utc.of(now))
                .query((row, number) -> new DeviceRow(
                        row.getLong("id"),
                        row.getString("device"),
                        row.getBoolean("remembered"),
                        Utc.from(row.getObject("created_at", LocalDateTime.class)),
                        Utc.from(row.getObject("last_used_at", LocalDateTime.class)),
                        Utc.from(row.getObject("expires_at", LocalDateTime.class)),
                        row.getLong("id") == current))
                .list();
    }

    boolean isRemembered(long token) {
        return jdbc.sql("SELECT remembered FROM access_token WHERE id = :token")
                .param("token", token)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    List<SlipNote> slips(MemberId member) {
        return jdbc.sql(SLIPS)
                .param("member", member.value())
                .query((row, number) -> new SlipNote(
                        Utc.from(row.getObject("issued_at", LocalDateTime.class)),
                        row.getString("issuer"),
                        row.getString("reason"),
                        row.getBoolean("renewal"),
                        moment(row.getObject("used_at", LocalDateTime.class)),
                        row.getObject("seen_at") != null))
                .list();
    }

    void markSlipsSeen(MemberId member, Instant now) {
        jdbc.sql("UPDATE activation_slip SET seen_at = :now WHERE member_id = :member AND seen_at IS NULL")
                .param("now", Utc.of(now))
                .param("member", member.value())
                .update();
    }

    private static @Nullable Instant moment(@Nullable LocalDateTime stored) {
        return stored == null ? null : Utc.from(stored);
    }
}
