package vn.quantriet.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.shared.Period;

/** Where a member belongs for a time. The database refuses two of one kind on the same day. */
@Entity
@IdClass(Membership.Key.class)
class Membership {

    record Key(Long member, MembershipKind kind, LocalDate validFrom) implements Serializable {}

    @Id
    @Column(name = "member_id")
    private Long member;

    @Id
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private MembershipKind kind;

    @Column(name = "unit_id")
    private long unit;

    @Id
    private LocalDate validFrom;

    private LocalDate validUntil;
    private @Nullable String note;

    @SuppressWarnings("NullAway.Init")
    protected Membership() {}

    Membership(MemberId member, MembershipKind kind, UnitId unit, Period period) {
        this.member = member.value();
        this.kind = kind;
        this.unit = unit.value();
        this.validFrom = period.from();
        this.validUntil = period.until();
    }

    void end(LocalDate until) {
        validUntil = until;
    }

    UnitId unit() {
        return new UnitId(unit);
    }

    MembershipKind kind() {
        return kind;
    }

    Period period() {
        return new Period(validFrom, validUntil);
    }
}
