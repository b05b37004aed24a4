package vn.quantriet.access;

import org.springframework.data.jpa.repository.JpaRepository;

/** The objections as stored. */
interface ObjectionRecords extends JpaRepository<DataObjection, Long> {}
