package vn.quantriet.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.UnitId;
import vn.quantriet.shared.Period;

/** Under which unit a unit stands for a time. */
@Entity
@IdClass(UnitPlacement.Key.class)
class UnitPlacement {

    record Key(Long unit, LocalDate validFrom) implements Serializable {}

    @Id
    @Column(name = "unit_id")
    private Long unit;

    @Column(name = "parent_id")
    private @Nullable Long parent;

    @Id
    private LocalDate validFrom;

    private LocalDate validUntil;

    @SuppressWarnings("NullAway.Init")
    protected UnitPlacement() {}

    UnitPlacement(UnitId unit, @Nullable UnitId parent, Period period) {
        this.unit = unit.value();
        this.parent = parent == null ? null : parent.value();
        this.validFrom = period.from();
        this.validUntil = period.until();
    }

    void end(LocalDate until) {
        validUntil = until;
    }

    Period period() {
        return new Period(validFrom, validUntil);
    }
}
