package vn.quantriet.access;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody says is wrong in the data about them. It changes nothing by itself. */
@Entity
class DataObjection {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long accountId;
    private @Nullable Long unitId;
    private String about;
    private Instant madeAt;
    private @Nullable String answer;
    private @Nullable Long answeredBy;
    private @Nullable Instant answeredAt;

    @SuppressWarnings("NullAway.Init")
    protected DataObjection() {}

    @SuppressWarnings("NullAway.Init")
    DataObjection(AccountId account, @Nullable UnitId unit, String about, Instant madeAt) {
        this.accountId = account.value();
        this.unitId = unit == null ? null : unit.value();
        this.about = about;
        this.madeAt = madeAt;
    }

    /**
     * @throws IllegalStateException when it is answered already
     */
    void answer(String text, AccountId by, Instant now) {
        if (answeredAt != null) {
            throw new IllegalStateException("Objection " + id + " is answered already");
        }
        answer = text;
        answeredBy = by.value();
        answeredAt = now;
    }

    long id() {
        return id;
    }

    AccountId account() {
        return AccountId.of(accountId);
    }

    @Nullable
    UnitId unit() {
        return unitId == null ? null : UnitId.of(unitId);
    }
}
