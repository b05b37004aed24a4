package vn.quantriet.organisation;

import org.springframework.data.jpa.repository.JpaRepository;

interface Units extends JpaRepository<Unit, Long> {

    boolean existsByCode(String code);
}
