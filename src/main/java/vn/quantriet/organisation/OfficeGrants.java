package vn.quantriet.organisation;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.Grant;
import vn.quantriet.access.GrantSource;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.Permission;
import vn.quantriet.access.UnitId;

/** Permissions from the offices of a day: they begin and end with the office, the unit and the membership. */
@Component
@Transactional(readOnly = true)
class OfficeGrants implements GrantSource {

    private final JdbcClient jdbc;

    OfficeGrants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<Grant> grantsOf(MemberId member, LocalDate day) {
        return jdbc.sql("""
                        SELECT DISTINCT p.permission, o.unit_id
                        FROM office o
                        JOIN office_kind_permission p ON p.office_kind = o.kind
                        JOIN unit u ON u.id = o.unit_id AND u.valid_from <= :day AND u.valid_until > :day
                        JOIN member m ON m.id = o.member_id AND (m.left_on IS NULL OR m.left_on > :day)
                        WHERE o.member_id = :member AND o.valid_from <= :day AND o.valid_until > :day
                        """)
                .param("member", member.value())
                .param("day", day)
                .query((row, number) -> new Grant(Permission.valueOf(row.getString(1)), new UnitId(row.getLong(2))))
                .set();
    }
}
