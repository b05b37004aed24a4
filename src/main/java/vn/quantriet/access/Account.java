package vn.quantriet.access;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The fact that somebody can sign in. A member's sign-in names are not kept here: they come from the member record. */
@Entity
class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private @Nullable Long memberId;
    private @Nullable String signInName;
    private String fullName;
    private String passwordHash;
    private boolean administrator;
    private boolean closed;
    private int signInEpoch;
    private @Nullable Integer noticeVersion;
    private @Nullable Instant noticeReadAt;
    private Instant createdAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    @SuppressWarnings("NullAway.Init")
    private Account(String fullName, String passwordHash, Instant now) {
        this.fullName = fullName;
        this.passwordHash = passwordHash;
        this.createdAt = now;
    }

    static Account of(MemberId member, String fullName, String passwordHash, Instant now) {
        var account = new Account(fullName, passwordHash, now);
        account.memberId = member.value();
        return account;
    }

    static Account ofAdministrator(String signInName, String fullName, String passwordHash, Instant now) {
        var account = new Account(fullName, passwordHash, now);
        account.signInName = signInName;
        account.administrator = true;
        return account;
    }

    AccountId id() {
        return AccountId.of(id);
    }

    @Nullable
    MemberId member() {
        return memberId == null ? null : MemberId.of(memberId);
    }

    @Nullable
    String signInName() {
        return signInName;
    }

    String fullName() {
        return fullName;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean isAdministrator() {
        return administrator;
    }

    boolean isClosed() {
        return closed;
    }

    int epoch() {
        return signInEpoch;
    }

    @Nullable
    Integer noticeVersion() {
        return noticeVersion;
    }

    @Nullable
    Instant noticeReadAt() {
        return noticeReadAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** The same password, hashed as it is done today. */
    void rehash(String hash) {
        passwordHash = hash;
    }

    /** A new password; every sign-in with the old one ends. */
    void replacePassword(String hash) {
        passwordHash = hash;
        endSignIns();
    }

    /** Every sign-in so far ends. */
    void endSignIns() {
        signInEpoch++;
    }

    void readNotice(int noticeVersion, Instant now) {
        this.noticeVersion = noticeVersion;
        this.noticeReadAt = now;
    }

    void close() {
        closed = true;
        endSignIns();
    }

    void reopen() {
        closed = false;
    }
}
