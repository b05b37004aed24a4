package vn.quantriet.organisation;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface UnitPlacements extends JpaRepository<UnitPlacement, UnitPlacement.Key> {

    Optional<UnitPlacement> findByUnitAndValidUntil(Long unit, LocalDate until);
}
