package vn.quantriet.access;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The token of one device. Only a hash of the secret is kept. */
@Entity
@Table(name = "access_token")
class DeviceToken {

    /** The scope that opens own pages and nothing else. */
    static final String SELF = "self";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long accountId;

    @JdbcTypeCode(SqlTypes.BINARY)
    private byte[] tokenHash;

    private String scope;
    private String device;
    private boolean remembered;
    private Instant createdAt;
    private Instant expiresAt;
    private Instant lastUsedAt;

    @SuppressWarnings("NullAway.Init")
    protected DeviceToken() {}

    @SuppressWarnings("NullAway.Init")
    DeviceToken(AccountId account, byte[] tokenHash, String device, boolean remembered, Instant now, Duration holds) {
        this.accountId = account.value();
        this.tokenHash = tokenHash;
        this.scope = SELF;
        this.device = device;
        this.remembered = remembered;
        this.createdAt = now;
        this.expiresAt = now.plus(holds);
        this.lastUsedAt = now;
    }

    long id() {
        return id;
    }
}
