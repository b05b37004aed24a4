package vn.quantriet.access;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** The accounts as stored. */
interface Accounts extends JpaRepository<Account, Long> {

    Optional<Account> findByMemberId(long member);

    Optional<Account> findBySignInName(String signInName);
}
