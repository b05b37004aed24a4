package vn.quantriet.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.Grant;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.PasswordNeeded;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.UnitId;
import vn.quantriet.audit.AuditTrail;
import vn.quantriet.audit.AuditTrail.Entry;
import vn.quantriet.shared.Period;

/** Tổ đảng: dated labels of members inside a chi bộ. Whoever keeps the sessions of that very chi bộ keeps them too. */
@Service
@Requires(Permission.KEEP_SESSIONS)
@Transactional
public class PartyGroups {

    private static final int LONGEST = 120;

    private final CurrentActor currentActor;
    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock clock;

    PartyGroups(CurrentActor currentActor, JdbcClient jdbc, AuditTrail trail, Clock clock) {
        this.currentActor = currentActor;
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** A member of the chi bộ; the group is null where he is in none. */
    public record GroupMember(
            MemberId member, String name, @Nullable String group) {}

    /**
     * Members whose home the chi bộ is, by given name, with their tổ đảng of today.
     *
     * @throws AccessDenied unless the person keeps the sessions of this very chi bộ
     */
    @Transactional(readOnly = true)
    public List<GroupMember> of(UnitId cell) {
        require(cell);
        return jdbc.sql("""
                        SELECT m.id, m.full_name, g.name FROM membership h
                          JOIN member m ON m.id = h.member_id
                          LEFT JOIN member_group g ON g.member_id = m.id AND g.unit_id = h.unit_id
                                                  AND g.valid_from <= :today AND g.valid_until > :today
                         WHERE h.unit_id = :cell AND h.kind = 'HOME' AND h.valid_from <= :today AND h.valid_until > :today
                         ORDER BY m.sort_name, m.full_name""")
                .param("cell", cell.value())
                .param("today", LocalDate.now(clock))
                .query((row, number) ->
                        new GroupMember(MemberId.of(row.getLong(1)), row.getString(2), row.getString(3)))
                .list();
    }

    /**
     * Puts a member into a group from today on; blank takes him out of his.
     *
     * @throws RegisterRefused when the name is too long
     */
    public void put(UnitId cell, MemberId member, String group) {
        require(cell);
        var name = group.strip();
        if (name.length() > LONGEST) {
            throw new RegisterRefused("organisation.refused.group-name");
        }
        var before = of(cell).stream()
                .filter(known -> known.member().equals(member))
                .findFirst()
                .orElseThrow(() -> new AccessDenied("No member of this chi bộ"));
        var today = LocalDate.now(clock);
        jdbc.sql("DELETE FROM member_group WHERE member_id = :member AND valid_from >= :today")
                .param("member", member.value())
                .param("today", today)
                .update();
        jdbc.sql("""
                        UPDATE member_group SET valid_until = :today WHERE member_id = :member AND valid_from < :today
                           AND valid_until > :today""").param("member", member.value()).param("today", today).update();
        if (!name.isEmpty()) {
            jdbc.sql("""
                            INSERT INTO member_group (member_id, unit_id, name, valid_from, valid_until)
                            VALUES (:member, :cell, :name, :today, :open)""")
                    .param("member", member.value())
                    .param("cell", cell.value())
                    .param("name", name)
                    .param("today", today)
                    .param("open", Period.OPEN)
                    .update();
        }
        trail.record(Entry.of("organisation.group-changed", "member", member.value(), cell)
                .changing(Map.of("group", String.valueOf(before.group())), Map.of("group", name)));
    }

    private void require(UnitId cell) {
        var actor = currentActor.get();
        if (!actor.grants().contains(new Grant(Permission.KEEP_SESSIONS, cell))) {
            throw new AccessDenied("Nothing of that kind within reach");
        }
        if (!actor.passwordGiven()) {
            throw new PasswordNeeded();
        }
    }
}
