package vn.quantriet.access;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The tokens as stored. */
interface DeviceTokens extends JpaRepository<DeviceToken, Long> {

    @Modifying
    @Query("DELETE FROM DeviceToken t WHERE t.id = :token AND t.accountId = :account")
    int end(long account, long token);

    @Modifying
    @Query("DELETE FROM DeviceToken t WHERE t.accountId = :account")
    int endAll(long account);

    @Modifying
    @Query("DELETE FROM DeviceToken t WHERE t.accountId IN :accounts")
    int endAll(List<Long> accounts);

    @Modifying
    @Query("DELETE FROM DeviceToken t WHERE t.expiresAt <= :now")
    int endExpired(Instant now);
}
