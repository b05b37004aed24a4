package vn.quantriet.organisation;

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
import vn.quantriet.shared.VietnameseText;

/** A person in the Party; where they belong and what they hold are dated rows of their own. */
@Entity
class Member {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String code;
    private String fullName;
    private String sortName;
    private String foldedName;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.CHAR)
    private Sex sex;

    private @Nullable LocalDate bornOn;
    private @Nullable LocalDate admittedOn;
    private @Nullable LocalDate officialOn;
    private @Nullable String cardNumber;
    private @Nullable String phone;
    private @Nullable String email;
    private @Nullable LocalDate leftOn;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Member() {}

    Member(MemberData data) {
        this.sex = data.sex();
        this.code = data.code();
        this.fullName = data.name();
        this.sortName = VietnameseText.sortName(fullName);
        this.foldedName = VietnameseText.fold(fullName);
        this.bornOn = data.born();
        this.admittedOn = data.admitted();
        this.officialOn = data.official();
        this.cardNumber = data.cardNumber();
        this.phone = data.phone();
        this.email = data.email();
    }

    void leave(LocalDate day) {
        leftOn = day;
    }

    MemberId id() {
        return MemberId.of(java.util.Objects.requireNonNull(id, "not saved yet"));
    }

    String name() {
        return fullName;
    }

    int version() {
        return version;
    }

    boolean isOfficialOn(LocalDate day) {
        return officialOn != null && !officialOn.isAfter(day);
    }

    boolean hasLeft() {
        return leftOn != null;
    }
}
