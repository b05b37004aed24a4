package vn.quantriet.access;

import java.time.LocalDate;
import java.util.Set;

/** Where permissions come from; organisation implements it from dated offices. */
public interface GrantSource {

    /** What the offices held on that day grant; empty for a plain member. */
    Set<Grant> grantsOf(MemberId member, LocalDate day);
}
