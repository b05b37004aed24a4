package vn.quantriet.access;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A one-time slip of paper with which a member chooses a password. */
@Entity
class ActivationSlip {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long memberId;
    private String pinHash;
    private @Nullable Long issuedBy;
    private Instant issuedAt;
    private Instant expiresAt;
    private int tries;
    private @Nullable Instant usedAt;
    private @Nullable Instant withdrawnAt;
    private boolean renewal;
    private boolean anyRights;
    private @Nullable String reason;
    private @Nullable Instant seenAt;

    @SuppressWarnings("NullAway.Init")
    protected ActivationSlip() {}

    @SuppressWarnings("NullAway.Init")
    ActivationSlip(MemberId member, String pinHash, AccountId issuedBy, Instant issuedAt, Instant expiresAt) {
        this.memberId = member.value();
        this.pinHash = pinHash;
        this.issuedBy = issuedBy.value();
        this.issuedAt = issuedAt;
        this.expiresAt = expiresAt;
    }

    /** It replaces the password of an account that exists. */
    ActivationSlip asRenewal(@Nullable String why) {
        renewal = true;
        reason = why;
        return this;
    }

    /** It stays valid when the member holds rights beyond own pages. */
    ActivationSlip forAnyRights() {
        anyRights = true;
        return this;
    }

    long id() {
        return id;
    }

    String pinHash() {
        return pinHash;
    }

    int tries() {
        return tries;
    }

    boolean isForAnyRights() {
        return anyRights;
    }
}
