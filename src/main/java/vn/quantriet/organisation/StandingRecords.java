package vn.quantriet.organisation;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface StandingRecords extends JpaRepository<Standing, Long> {

    List<Standing> findByMemberAndKindAndValidUntilAfter(long member, StandingKind kind, LocalDate day);
}
