package vn.quantriet.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.MemberId;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.plan.Addressee;
import vn.quantriet.shared.Utc;

/** Mails as stored. Whoever claims one is alone with it; what is claimed and never settled is not known to be sent. */
@Component
class MailOutbox {

    private static final String SELECT =
            "SELECT o.*, m.full_name FROM mail_outbox o LEFT JOIN member m ON m.id = o.member_id ";

    private static final String ADD = """
            INSERT IGNORE INTO mail_outbox (dedup_key, kind, session_id, sequence, member_id, address, state, created_at,
                   not_before) VALUES (?, ?, ?, ?, ?, ?, 'WAITING', ?, ?)""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    MailOutbox(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Writes a mail to each, once however often it is asked; one statement. */
    void add(MailKind kind, SessionId session, int sequence, List<Addressee> to, Instant now) {
        batches.batchUpdate(
                ADD,
                to.stream()
                        .map(person -> new @Nullable Object[] {
                            "%s/%d/%d/%d"
                                    .formatted(
                                            kind,
                                            session.value(),
                                            sequence,
                                            person.member().value()),
                            kind.name(),
                            session.value(),
                            sequence,
                            person.member().value(),
                            person.email(),
                            Utc.of(now),
                            Utc.of(now)
                        })
                        .toList());
    }

    void addTest(String address, Instant now) {
        jdbc.sql("""
                        INSERT INTO mail_outbox (dedup_key, kind, address, state, created_at, not_before)
                        VALUES (:key, 'TEST', :address, 'WAITING', :now, :now)""")
                .param("key", "TEST/" + now.toEpochMilli())
                .param("address", address)
                .param("now", Utc.of(now))
                .update();
    }

    /** Takes some that wait; nobody else gets them. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public List<OutboxRow> claim(int most, Instant now) {
        var rows = jdbc.sql(SELECT + """
                        WHERE o.state = 'WAITING' AND o.not_before <= :now ORDER BY o.not_before, o.id LIMIT :most
                          FOR UPDATE SKIP LOCKED""")
                .param("now", Utc.of(now))
                .param("most", most)
                .query(MailOutbox::row)
                .list();
        rows.forEach(row ->
                jdbc.sql("""
                        UPDATE mail_outbox SET state = 'SENDING', claimed_at = :now, tries = tries + 1 WHERE id = :id""").param("now", Utc.of(now)).param("id", row.id()).update());
        return rows;
    }

    void sent(long id, String subject, Instant now) {
        jdbc.sql("UPDATE mail_outbox SET state = 'SENT', subject = :subject, sent_at = :now, why = NULL WHERE id = :id")
                .param("subject", subject)
                .param("now", Utc.of(now))
                .param("id", id)
                .update();
    }

    void settle(long id, MailState state, MailWhy why, Instant notBefore) {
        jdbc.sql("""
                        UPDATE mail_outbox SET state = :state, why = :why, not_before = :next, claimed_at = NULL
                         WHERE id = :id AND state <> 'SENT'""")
                .param("state", state.name())
                .param("why", why.code())
                .param("next", Utc.of(notBefore))
                .param("id", id)
                .update();
    }

    /** What was claimed that long ago and is not settled: whether it went out nobody knows. */
    int giveUp(Instant now, Duration patience) {
        return jdbc.sql(
                        "UPDATE mail_outbox SET state = 'UNKNOWN', why = :why WHERE state = 'SENDING' AND claimed_at < :before")
                .param("why", MailWhy.INTERRUPTED.code())
                .param("before", Utc.of(now.minus(patience)))
                .update();
    }

    List<OutboxRow> list(@Nullable MailState state, int most) {
        return jdbc.sql(SELECT + """
                        WHERE :state IS NULL OR o.state = :state
                        ORDER BY FIELD(o.state, 'UNKNOWN', 'FAILED') DESC, o.id DESC LIMIT :most""")
                .param("state", state == null ? null : state.name())
                .param("most", most)
                .query(MailOutbox::row)
                .list();
    }

    List<OutboxRow> of(SessionId session) {
        return jdbc.sql(SELECT + "WHERE o.session_id = :session ORDER BY m.sort_name, o.id")
                .param("session", session.value())
                .query(MailOutbox::row)
                .list();
    }

    List<OutboxRow> of(MemberId member) {
        return jdbc.sql(SELECT + "WHERE o.member_id = :member ORDER BY o.id DESC")
                .param("member", member.value())
                .query(MailOutbox::row)
                .list();
    }

    /** To the address that the person has by now, since a wrong one is what most often fails. */
    boolean again(long id, Instant now) {
        return jdbc.sql("""
                        UPDATE mail_outbox SET state = 'WAITING', tries = 0, not_before = :now, why = NULL,
                               address = COALESCE((SELECT m.email FROM member m WHERE m.id = member_id), address)
                         WHERE id = :id AND state IN ('UNKNOWN', 'FAILED', 'DROPPED')""").param("now", Utc.of(now)).param("id", id).update() == 1;
    }

    private static OutboxRow row(ResultSet row, int number) throws SQLException {
        var session = row.getObject("session_id", Long.class);
        var member = row.getObject("member_id", Long.class);
        return new OutboxRow(
                row.getLong("id"),
                MailKind.valueOf(row.getString("kind")),
                session == null ? null : SessionId.of(session),
                row.getObject("sequence", Integer.class),
                member == null ? null : MemberId.of(member),
                row.getString("full_name"),
                row.getString("address"),
                row.getString("subject"),
                MailState.valueOf(row.getString("state")),
                row.getString("why"),
                row.getInt("tries"),
                Utc.readPresent(row, "created_at"),
                Utc.read(row, "sent_at"));
    }
}
