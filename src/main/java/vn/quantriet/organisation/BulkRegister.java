package vn.quantriet.organisation;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.OpenToAll;
import vn.quantriet.shared.Period;

/** Fills an empty register with many rows at once: everything or nothing. */
@Service
@OpenToAll("Only the portal itself fills a register, and only an empty one")
@Transactional(readOnly = true)
public class BulkRegister {

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    BulkRegister(DataSource dataSource, JdbcClient jdbc) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
    }

    /** Whether no unit exists yet. */
    public boolean isEmpty() {
        return jdbc.sql("SELECT NOT EXISTS (SELECT 1 FROM unit)")
                .query(Boolean.class)
                .single();
    }

    /**
     * Takes everything the source gives, in one transaction. The order of the lines does not matter; references between
     * them must be complete at the end, since the database does not check them here.
     *
     * @return what was written
     * @throws IllegalStateException when the register already holds a unit
     */
    @Transactional
    public Filled fill(Consumer<BulkLoad> source) {
        if (!isEmpty()) {
            throw new IllegalStateException("Only an empty register is filled in bulk");
        }
        var connection = DataSourceUtils.getConnection(dataSource);
        try (var load = new BatchLoad(connection)) {
            source.accept(load);
            return load.finish();
        } catch (SQLException failure) {
            throw new IllegalStateException("The register could not be filled", failure);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /** How many rows were written. */
    public record Filled(long units, long members) {}

    /**
     * @param id the identity, chosen by the source
     * @param code unique
     * @param kind code of a unit kind
     * @param parent null for the root
     * @param sortOrder place among its siblings
     */
    public record UnitLine(
            long id,
            String code,
            String kind,
            String name,
            @Nullable Long parent,
            Region region,
            int sortOrder,
            Period period) {}

    /**
     * @param id the identity, chosen by the source
     * @param code member code, unique
     * @param official null while on probation
     * @param cardNumber null while on probation
     * @param phone digits only
     * @param left null while a member
     */
    public record MemberLine(
            long id,
            String code,
            String name,
            Sex sex,
            LocalDate born,
            LocalDate admitted,
            @Nullable LocalDate official,
            @Nullable String cardNumber,
            @Nullable String phone,
            @Nullable String email,
            @Nullable LocalDate left) {}

    /** Where a member belongs, and when. */
    public record MembershipLine(
            long member,
            MembershipKind kind,
            long unit,
            Period period,
            @Nullable String note) {}

    /** A state that changes who is counted. */
    public record StandingLine(
            long member,
            StandingKind kind,
            Period period,
            @Nullable String documentNumber,
            @Nullable LocalDate documentDate,
            @Nullable String note) {}

    /** @param kind code of an office kind */
    public record OfficeLine(
            long member,
            long unit,
            String kind,
            Period period,
            @Nullable String documentNumber,
            @Nullable LocalDate documentDate) {}
}
