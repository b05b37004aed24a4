package vn.quantriet.organisation;

import org.springframework.data.jpa.repository.JpaRepository;

interface MemberRecords extends JpaRepository<Member, Long> {

    boolean existsByCode(String code);
}
