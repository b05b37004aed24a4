package vn.quantriet.organisation;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface Offices extends JpaRepository<Office, Long> {

    List<Office> findByMemberAndValidUntilAfter(long member, LocalDate day);

    List<Office> findByUnitAndValidUntilAfter(long unit, LocalDate day);

    List<Office> findByMemberAndUnitAndKindAndValidUntilAfter(long member, long unit, String kind, LocalDate day);
}
