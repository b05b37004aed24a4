package vn.quantriet.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.shared.Period;

/** An office held in a unit for a time; permissions follow from it. */
@Entity
class Office {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "member_id")
    private long member;

    @Column(name = "unit_id")
    private long unit;

    private String kind;
    private LocalDate validFrom;
    private LocalDate validUntil;
    private @Nullable String documentNumber;
    private @Nullable LocalDate documentDate;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Office() {}

    Office(MemberId member, UnitId unit, String kind, Period period, Decision decision) {
        this.member = member.value();
        this.unit = unit.value();
        this.kind = kind;
        this.validFrom = period.from();
        this.validUntil = period.until();
        this.documentNumber = decision.number();
        this.documentDate = decision.date();
    }

    void end(LocalDate until) {
        validUntil = until;
    }

    long id() {
        return java.util.Objects.requireNonNull(id, "not saved yet");
    }

    MemberId member() {
        return new MemberId(member);
    }

    UnitId unit() {
        return new UnitId(unit);
    }

    String kind() {
        return kind;
    }

    Period period() {
        return new Period(validFrom, validUntil);
    }

    int version() {
        return version;
    }
}
