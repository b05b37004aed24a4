package vn.quantriet.organisation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.UnitId;
import vn.quantriet.organisation.BulkRegister.Filled;
import vn.quantriet.organisation.BulkRegister.MemberLine;
import vn.quantriet.organisation.BulkRegister.MembershipLine;
import vn.quantriet.organisation.BulkRegister.OfficeLine;
import vn.quantriet.organisation.BulkRegister.StandingLine;
import vn.quantriet.organisation.BulkRegister.UnitLine;
import vn.quantriet.shared.VietnameseText;

/** Takes the lines of a register that is being filled and writes them in big batches. */
final class BatchLoad implements BulkLoad, AutoCloseable {

    private static final int DEEPEST = 50;

    private final Connection connection;
    private final BatchInsert units;
    private final BatchInsert placements;
    private final BatchInsert closure;
    private final BatchInsert members;
    private final BatchInsert memberships;
    private final BatchInsert standings;
    private final BatchInsert offices;
    private final Map<Long, @Nullable Long> parents = new HashMap<>();

    BatchLoad(Connection connection) throws SQLException {
        this.connection = connection;
        check(false);
        units = new BatchInsert(
                connection,
                "unit",
                "id",
                "code",
                "kind",
                "name",
                "folded_name",
                "parent_id",
                "region",
                "sort_order",
                "valid_from",
                "valid_until");
        placements = new BatchInsert(connection, "unit_placement", "unit_id", "parent_id", "valid_from", "valid_until");
        closure = new BatchInsert(connection, "unit_ancestor", "ancestor_id", "unit_id", "distance");
        members = new BatchInsert(
                connection,
                "member",
                "id",
                "code",
                "full_name",
                "sort_name",
                "folded_name",
                "sex",
                "born_on",
                "admitted_on",
                "official_on",
                "card_number",
                "phone",
                "email",
                "left_on");
        memberships = new BatchInsert(
                connection, "membership", "member_id", "kind", "unit_id", "valid_from", "valid_until", "note");
        standings = new BatchInsert(
                connection,
                "standing",
                "member_id",
                "kind",
                "valid_from",
                "valid_until",
                "document_number",
                "document_date",
                "note");
        offices = new BatchInsert(
                connection,
                "office",
                "member_id",
                "unit_id",
                "kind",
                "valid_from",
                "valid_until",
                "document_number",
                "document_date");
    }

    @Override
    public void add(UnitLine line) {
        parents.put(line.id(), line.parent());
        var period = line.period();
        write(
                units,
                line.id(),
                line.code(),
                line.kind(),
                line.name(),
                VietnameseText.fold(line.name()),
                line.parent(),
                line.region(),
                line.sortOrder(),
                period.from(),
                period.until());
        write(placements, line.id(), line.parent(), period.from(), period.until());
    }

    @Override
    public void add(MemberLine line) {
        write(
                members,
                line.id(),
                line.code(),
                line.name(),
                VietnameseText.sortName(line.name()),
                VietnameseText.fold(line.name()),
                line.sex(),
                line.born(),
                line.admitted(),
                line.official(),
                line.cardNumber(),
                line.phone(),
                line.email(),
                line.left());
    }

    @Override
    public void add(MembershipLine line) {
        var period = line.period();
        write(memberships, line.member(), line.kind(), line.unit(), period.from(), period.until(), line.note());
    }

    @Override
    public void add(StandingLine line) {
        var period = line.period();
        write(
                standings,
                line.member(),
                line.kind(),
                period.from(),
                period.until(),
                line.documentNumber(),
                line.documentDate(),
                line.note());
    }

    @Override
    public void add(OfficeLine line) {
        var period = line.period();
        write(
                offices,
                line.member(),
                line.unit(),
                line.kind(),
                period.from(),
                period.until(),
                line.documentNumber(),
                line.documentDate());
    }

    /** Writes the closure of the tree and all that still waits. */
    Filled finish() throws SQLException {
        parents.keySet().forEach(this::ancestorsOf);
        for (var table : tables()) {
            table.send();
        }
        return new Filled(units.rows(), members.rows());
    }

    private void ancestorsOf(long unit) {
        @Nullable Long ancestor = unit;
        var distance = 0;
        while (ancestor != null) {
            write(closure, ancestor, unit, distance++);
            if (distance > DEEPEST) {
                throw new IllegalStateException("The tree has a circle at unit " + unit);
            }
            ancestor = parents.get(ancestor);
        }
        write(closure, UnitId.WHOLE_TREE.value(), unit, distance);
    }

    private static void write(BatchInsert table, @Nullable Object... values) {
        try {
            table.add(values);
        } catch (SQLException failure) {
            throw new IllegalStateException("The register could not be filled", failure);
        }
    }

    private List<BatchInsert> tables() {
        return List.of(units, placements, closure, members, memberships, standings, offices);
    }

    /** Checks of foreign keys cost more than the rows themselves; the connection gets them back in any case. */
    private void check(boolean on) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET SESSION foreign_key_checks = %1$d, unique_checks = %1$d".formatted(on ? 1 : 0));
        }
    }

    @Override
    public void close() throws SQLException {
        try {
            for (var table : tables()) {
                table.close();
            }
        } finally {
            check(true);
        }
    }
}
