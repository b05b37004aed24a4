package vn.quantriet.access;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The person who is signed in, with what they may do now.
 *
 * @param account the account
 * @param member the member behind it; null for an administrator who is no member
 * @param name the full name
 * @param passwordGiven whether the password was given in this session; false on a device that is only remembered
 * @param grants what the offices of today grant; never holds {@link Permission#OWN_PAGES}
 */
public record Actor(
        AccountId account, @Nullable MemberId member, String name, boolean passwordGiven, Set<Grant> grants) {

    /** Whether one of the permissions is held in some unit, the password given or not. */
    public boolean holds(Permission... any) {
        return Arrays.stream(any)
                .anyMatch(wanted -> wanted == Permission.OWN_PAGES
                        || grants.stream().anyMatch(grant -> grant.permission() == wanted));
    }

    /** The units in which one of the permissions is held. Empty while the password is missing. */
    public Scope scope(Permission... any) {
        var wanted = Set.of(any);
        return Scope.of(grants.stream()
                .filter(grant -> wanted.contains(grant.permission()))
                .filter(grant -> passwordGiven || !grant.permission().needsPassword())
                .map(Grant::unit)
                .collect(Collectors.toSet()));
    }
}
