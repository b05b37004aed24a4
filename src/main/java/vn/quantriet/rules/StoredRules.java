package vn.quantriet.rules;

import org.springframework.data.jpa.repository.JpaRepository;

interface StoredRules extends JpaRepository<StoredRule, Long> {}
