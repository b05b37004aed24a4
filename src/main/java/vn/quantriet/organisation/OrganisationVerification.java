package vn.quantriet.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.shared.Verification;

/** Recounts the register from its facts: the closure from the parents, homes, periods, offices. */
@Component
class OrganisationVerification implements Verification {

    private static final int MOST_FAULTS = 20;

    /** Every check selects one line of text per difference. */
    private static final Map<String, String> CHECKS = Map.of(
            "closure row missing", """
            WITH RECURSIVE up (unit_id, ancestor_id, distance) AS (
              SELECT id, id, 0 FROM unit
              UNION ALL
              SELECT up.unit_id, u.parent_id, up.distance + 1
              FROM up JOIN unit u ON u.id = up.ancestor_id
              WHERE u.parent_id IS NOT NULL AND up.distance < 50)
            SELECT CONCAT('unit ', up.unit_id, ' below ', up.ancestor_id) FROM up
            LEFT JOIN unit_ancestor a ON a.unit_id = up.unit_id AND a.ancestor_id = up.ancestor_id
                                     AND a.distance = up.distance
            WHERE a.unit_id IS NULL""",
            "closure row too many", """
            WITH RECURSIVE up (unit_id, ancestor_id, distance) AS (
              SELECT id, id, 0 FROM unit
              UNION ALL
              SELECT up.unit_id, u.parent_id, up.distance + 1
              FROM up JOIN unit u ON u.id = up.ancestor_id
              WHERE u.parent_id IS NOT NULL AND up.distance < 50)
            SELECT CONCAT('unit ', a.unit_id, ' below ', a.ancestor_id) FROM unit_ancestor a
            LEFT JOIN up ON up.unit_id = a.unit_id AND up.ancestor_id = a.ancestor_id
            WHERE a.ancestor_id <> 0 AND up.unit_id IS NULL""",
            "unit not in the whole tree", """
            SELECT CONCAT('unit ', u.id) FROM unit u
            LEFT JOIN unit_ancestor a ON a.unit_id = u.id AND a.ancestor_id = 0 WHERE a.unit_id IS NULL""",
            "placement differs from parent", """
            SELECT CONCAT('unit ', u.id) FROM unit u
            LEFT JOIN unit_placement p ON p.unit_id = u.id AND p.valid_until = u.valid_until
            WHERE p.unit_id IS NULL OR NOT p.parent_id <=> u.parent_id""",
            "member without a home", """
            SELECT CONCAT('member ', m.id) FROM member m
            LEFT JOIN membership h ON h.member_id = m.id AND h.kind = 'HOME' AND h.valid_until = '9999-12-31'
            WHERE m.left_on IS NULL AND h.member_id IS NULL""",
            "membership after leaving", """
            SELECT CONCAT('member ', m.id) FROM member m JOIN membership h ON h.member_id = m.id
            WHERE h.valid_until > m.left_on""",
            "membership without its member or outside its unit", """
            SELECT CONCAT('member ', h.member_id, ' in unit ', h.unit_id) FROM membership h
            LEFT JOIN member m ON m.id = h.member_id
            LEFT JOIN unit u ON u.id = h.unit_id
            LEFT JOIN unit_kind k ON k.code = u.kind AND k.holds_members
            WHERE m.id IS NULL OR k.code IS NULL OR h.valid_from < u.valid_from OR h.valid_until > u.valid_until""",
            "standings overlap", """
            SELECT CONCAT('standings ', a.id, ' and ', b.id) FROM standing a
            JOIN standing b ON b.member_id = a.member_id AND b.kind = a.kind AND b.id > a.id
             AND b.valid_from < a.valid_until AND a.valid_from < b.valid_until""",
            "office outside its unit or without its member", """
            SELECT CONCAT('office ', o.id) FROM office o
            LEFT JOIN unit u ON u.id = o.unit_id LEFT JOIN member m ON m.id = o.member_id
            WHERE u.id IS NULL OR m.id IS NULL OR o.valid_from < u.valid_from
               OR (o.valid_until > u.valid_until AND u.valid_until < '9999-12-31')""");

    private final JdbcClient jdbc;

    OrganisationVerification(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "organisation";
    }

    @Override
    @Transactional(readOnly = true)
    public Outcome verify() {
        var faults = new ArrayList<String>();
        CHECKS.forEach((check, sql) -> found(sql).forEach(fault -> faults.add(check + ": " + fault)));
        return new Outcome(
                "%d units, %d members, %d memberships".formatted(count("unit"), count("member"), count("membership")),
                faults);
    }

    private List<String> found(String sql) {
        return jdbc.sql(sql + " LIMIT " + MOST_FAULTS).query(String.class).list();
    }

    private long count(String table) {
        return jdbc.sql("SELECT COUNT(*) FROM " + table).query(Long.class).single();
    }
}
