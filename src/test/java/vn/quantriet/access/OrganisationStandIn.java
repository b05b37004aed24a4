package vn.quantriet.access;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What organisation will answer, straight from its tables; to be deleted when organisation has landed. */
@Component
class OrganisationStandIn implements Directory, GrantSource {

    private static final String PERSON =
            "SELECT m.id, m.code, m.full_name, h.unit_id, u.name FROM member m LEFT JOIN membership h ON h.member_id = m.id"
                    + " LEFT JOIN unit u ON u.id = h.unit_id WHERE ";
    private final JdbcClient jdbc;

    OrganisationStandIn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Person> bySignInName(String name) {
        return find("m.code = :name OR m.phone = :name", name);
    }

    @Override
    public Optional<Person> byId(MemberId member) {
        return find("m.id = :name", member.value());
    }

    private Optional<Person> find(String where, Object name) {
        return jdbc.sql(PERSON + where)
                .param("name", name)
                .query((row, i) -> new Person(
                        MemberId.of(row.getLong(1)),
                        row.getString(2),
                        row.getString(3),
                        UnitId.of(row.getLong(4)),
                        row.getString(5)))
                .optional();
    }

    @Override
    public boolean isWithin(UnitId unit, Scope scope) {
        return jdbc.sql("SELECT :unit " + Scope.WITHIN)
                .param("unit", unit.value())
                .param("roots", scope.ids())
                .query(Boolean.class)
                .single();
    }

    @Override
    public Set<Grant> grantsOf(MemberId member, LocalDate day) {
        return jdbc.sql("SELECT p.permission, o.unit_id FROM office o JOIN office_kind_permission p"
                        + " ON p.office_kind = o.kind WHERE o.member_id = :member AND o.valid_from <= :day"
                        + " AND o.valid_until > :day")
                .param("member", member.value())
                .param("day", day)
                .query((row, i) -> new Grant(Permission.valueOf(row.getString(1)), UnitId.of(row.getLong(2))))
                .set();
    }
}
