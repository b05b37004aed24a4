package vn.quantriet.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.Activated;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.organisation.MemberDetails.MembershipRow;
import vn.quantriet.organisation.MemberDetails.OfficeRow;
import vn.quantriet.organisation.MemberDetails.StandingRow;
import vn.quantriet.shared.Utc;

/** The queries over one member; whoever calls has asked whether the member's home unit is within reach. */
@Component
class MemberFileReader {

    /** The home unit of today, or else the last one before. */
    private static final String HOME = """
            SELECT h.unit_id FROM membership h
            WHERE h.member_id = :member AND h.kind = 'HOME' AND h.valid_from <= :today
            ORDER BY h.valid_from DESC LIMIT 1
            """;

    private static final int MOST_LOOKS = 200;
    private static final Instant YEAR_2001 = Instant.ofEpochSecond(1_000_000_000);

    private final JdbcClient jdbc;

    MemberFileReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UnitId> home(MemberId member, LocalDate today) {
        return jdbc.sql(HOME)
                .param("member", member.value())
                .param("today", today)
                .query((row, number) -> new UnitId(row.getLong(1)))
                .optional();
    }

    Optional<MemberDetails> details(MemberId member, LocalDate today) {
        var memberships = memberships(member);
        var standings = standings(member);
        var offices = offices(member);
        return jdbc.sql("SELECT m.*, u.id AS home_id, u.name AS home_name, m.id " + Activated.MEMBER + " AS activated"
                        + " FROM member m LEFT JOIN unit u ON u.id = (" + HOME + ") WHERE m.id = :member")
                .param("member", member.value())
                .param("today", today)
                .query((row, number) -> details(row, memberships, standings, offices))
                .optional();
    }

    List<NamesLook> looks(MemberId member, ZoneId zone) {
        return jdbc.sql("""
                        SELECT l.looked_at, l.looked_by, u.name, l.reason
                        FROM membership h JOIN names_look l ON l.unit_id = h.unit_id
                        JOIN unit u ON u.id = l.unit_id
                        WHERE h.member_id = :member AND h.kind = 'HOME'
                          AND h.valid_from <= DATE(CONVERT_TZ(l.looked_at, '+00:00', :zone))
                          AND h.valid_until > DATE(CONVERT_TZ(l.looked_at, '+00:00', :zone))
                        ORDER BY l.looked_at DESC LIMIT
                        """ + MOST_LOOKS)
                .param("member", member.value())
                .param("zone", offset(zone))
                .query((row, number) -> new NamesLook(
                        Utc.readPresent(row, "looked_at"),
                        row.getString("looked_by"),
                        row.getString("name"),
                        row.getString("reason")))
                .list();
    }

    /** As an offset, since the server may know no names of zones; Việt Nam has had one offset since 1975. */
    private static String offset(ZoneId zone) {
        var id = zone.getRules().getStandardOffset(YEAR_2001).getId();
        return id.equals("Z") ? "+00:00" : id;
    }

    private List<MembershipRow> memberships(MemberId member) {
        return jdbc.sql("SELECT h.kind, h.unit_id, u.name, h.valid_from, h.valid_until FROM membership h"
                        + " JOIN unit u ON u.id = h.unit_id WHERE h.member_id = :member ORDER BY h.valid_from DESC")
                .param("member", member.value())
                .query((row, number) -> new MembershipRow(
                        MembershipKind.valueOf(row.getString("kind")),
                        new UnitId(row.getLong("unit_id")),
                        row.getString("name"),
                        UnitReader.period(row)))
                .list();
    }

    private List<StandingRow> standings(MemberId member) {
        return jdbc.sql("SELECT * FROM standing WHERE member_id = :member ORDER BY valid_from DESC, id DESC")
                .param("member", member.value())
                .query((row, number) -> new StandingRow(
                        row.getLong("id"),
                        row.getInt("version"),
                        StandingKind.valueOf(row.getString("kind")),
                        UnitReader.period(row),
                        row.getString("document_number"),
                        row.getObject("document_date", LocalDate.class),
                        row.getString("note")))
                .list();
    }

    private List<OfficeRow> offices(MemberId member) {
        return jdbc.sql("SELECT o.*, k.name AS office, u.name AS unit_name FROM office o"
                        + " JOIN office_kind k ON k.code = o.kind JOIN unit u ON u.id = o.unit_id"
                        + " WHERE o.member_id = :member ORDER BY o.valid_from DESC, k.rank_order, o.id")
                .param("member", member.value())
                .query((row, number) -> new OfficeRow(
                        row.getLong("id"),
                        row.getInt("version"),
                        row.getString("office"),
                        new UnitId(row.getLong("unit_id")),
                        row.getString("unit_name"),
                        UnitReader.period(row),
                        row.getString("document_number"),
                        row.getObject("document_date", LocalDate.class)))
                .list();
    }

    private static MemberDetails details(
            ResultSet row, List<MembershipRow> memberships, List<StandingRow> standings, List<OfficeRow> offices)
            throws SQLException {
        var home = row.getObject("home_id", Long.class);
        return new MemberDetails(
                new MemberId(row.getLong("id")),
                row.getInt("version"),
                row.getString("code"),
                row.getString("full_name"),
                Sex.valueOf(row.getString("sex")),
                day(row, "born_on"),
                day(row, "admitted_on"),
                day(row, "official_on"),
                row.getString("card_number"),
                row.getString("phone"),
                row.getString("email"),
                day(row, "left_on"),
                home == null ? null : new UnitId(home),
                row.getString("home_name"),
                row.getBoolean("activated"),
                memberships,
                standings,
                offices);
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
