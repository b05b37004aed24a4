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
import vn.quantriet.access.UnitId;
import vn.quantriet.shared.Period;
import vn.quantriet.shared.VietnameseText;

/** A unit of the tree; closed on a date, never deleted. */
@Entity
class Unit {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String code;
    private String kind;
    private String name;
    private String foldedName;

    @Column(name = "parent_id")
    private @Nullable Long parent;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Region region;

    private int sortOrder;
    private LocalDate validFrom;
    private LocalDate validUntil;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Unit() {}

    Unit(String code, String kind, String name, @Nullable UnitId parent, Region region, LocalDate from) {
        this.code = code;
        this.kind = kind;
        this.name = name;
        this.foldedName = VietnameseText.fold(name);
        this.parent = parent == null ? null : parent.value();
        this.region = region;
        this.validFrom = from;
        this.validUntil = Period.OPEN;
    }

    void rename(String newName) {
        name = newName;
        foldedName = VietnameseText.fold(newName);
    }

    void moveTo(UnitId newParent) {
        parent = newParent.value();
    }

    void close(LocalDate until) {
        validUntil = until;
    }

    /** Comes last among the units it stands beside. */
    void standLast() {
        sortOrder = (int) id().value();
    }

    UnitId id() {
        return UnitId.of(java.util.Objects.requireNonNull(id, "not saved yet"));
    }

    String name() {
        return name;
    }

    @Nullable
    UnitId parent() {
        return parent == null ? null : new UnitId(parent);
    }

    Period period() {
        return new Period(validFrom, validUntil);
    }

    int version() {
        return version;
    }
}
