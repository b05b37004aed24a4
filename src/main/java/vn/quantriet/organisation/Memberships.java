package vn.quantriet.organisation;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface Memberships extends JpaRepository<Membership, Membership.Key> {

    /** What has not ended by that day, the earliest first. */
    List<Membership> findByMemberAndValidUntilAfterOrderByValidFrom(Long member, LocalDate day);

    boolean existsByUnitAndValidUntilAfter(long unit, LocalDate day);
}
