package vn.quantriet.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.shared.Period;

/**
 * Everything on record about one member.
 *
 * @param version to send along with a change
 * @param admitted ngày vào Đảng
 * @param official ngày chính thức; null while on probation
 * @param cardNumber null while on probation
 * @param left null while a member
 * @param home the home unit of today, or the last one; null when there never was one
 */
public record MemberDetails(
        MemberId id,
        int version,
        String code,
        String name,
        Sex sex,
        @Nullable LocalDate born,
        @Nullable LocalDate admitted,
        @Nullable LocalDate official,
        @Nullable String cardNumber,
        @Nullable String phone,
        @Nullable String email,
        @Nullable LocalDate left,
        @Nullable UnitId home,
        @Nullable String homeName,
        boolean activated,
        List<MembershipRow> memberships,
        List<StandingRow> standings,
        List<OfficeRow> offices) {

    /** Where the member belongs or belonged; the newest first. */
    public record MembershipRow(MembershipKind kind, UnitId unit, String unitName, Period period) {}

    /** @param document number of the decision; null when none was entered */
    public record StandingRow(
            long id,
            int version,
            StandingKind kind,
            Period period,
            @Nullable String document,
            @Nullable LocalDate documentDate,
            @Nullable String note) {}

    /** @param document number of the decision; null when none was entered */
    public record OfficeRow(
            long id,
            int version,
            String office,
            UnitId unit,
            String unitName,
            Period period,
            @Nullable String document,
            @Nullable LocalDate documentDate) {}
}
