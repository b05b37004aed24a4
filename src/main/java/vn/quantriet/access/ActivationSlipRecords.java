package vn.quantriet.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The slips as stored. What may happen once only is a condition of the statement, so that two at once cannot both do it. */
interface ActivationSlipRecords extends JpaRepository<ActivationSlip, Long> {

    @Query("""
            FROM ActivationSlip s
            WHERE s.memberId = :member AND s.usedAt IS NULL AND s.withdrawnAt IS NULL
              AND s.expiresAt > :now AND s.tries < :most
            ORDER BY s.id DESC LIMIT 1""")
    Optional<ActivationSlip> usable(long member, Instant now, int most);

    /** Counts a try before it is known to be wrong; nothing happens when another try came in between. */
    @Modifying
    @Query("UPDATE ActivationSlip s SET s.tries = s.tries + 1 WHERE s.id = :slip AND s.tries = :known")
    int countTry(long slip, int known);

    @Modifying
    @Query("UPDATE ActivationSlip s SET s.tries = s.tries - 1 WHERE s.id = :slip AND s.tries > 0")
    int takeTryBack(long slip);

    @Modifying
    @Query("""
            UPDATE ActivationSlip s SET s.usedAt = :now, s.pinHash = ''
            WHERE s.id = :slip AND s.usedAt IS NULL AND s.withdrawnAt IS NULL AND s.expiresAt > :now""")
    int use(long slip, Instant now);

    @Modifying
    @Query("""
            UPDATE ActivationSlip s SET s.withdrawnAt = :now, s.pinHash = ''
            WHERE s.memberId IN :members AND s.usedAt IS NULL AND s.withdrawnAt IS NULL""")
    int withdraw(List<Long> members, Instant now);

    @Modifying
    @Query("UPDATE ActivationSlip s SET s.pinHash = '' WHERE s.expiresAt <= :now AND s.pinHash <> ''")
    int forgetExpiredPins(Instant now);

    @Modifying
    @Query("DELETE FROM ActivationSlip s WHERE s.expiresAt < :before")
    int deleteExpiredBefore(Instant before);
}
