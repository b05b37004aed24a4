package vn.quantriet.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.MemberId;
import vn.quantriet.shared.Period;

/** A state of a member that changes who is counted, for a time. */
@Entity
class Standing {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "member_id")
    private long member;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private StandingKind kind;

    private LocalDate validFrom;
    private LocalDate validUntil;
    private @Nullable String documentNumber;
    private @Nullable LocalDate documentDate;
    private @Nullable String note;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Standing() {}

    Standing(MemberId member, StandingKind kind, Period period, Decision decision, @Nullable String note) {
        this.member = member.value();
        this.kind = kind;
        this.validFrom = period.from();
        this.validUntil = period.until();
        this.documentNumber = decision.number();
        this.documentDate = decision.date();
        this.note = note;
    }

    void end(LocalDate until) {
        validUntil = until;
    }

    MemberId member() {
        return new MemberId(member);
    }

    StandingKind kind() {
        return kind;
    }

    Period period() {
        return new Period(validFrom, validUntil);
    }

    int version() {
        return version;
    }
}
