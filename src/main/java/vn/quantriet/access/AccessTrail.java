package vn.quantriet.access;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where access writes what happened to accounts; audit implements it, in the same transaction. */
public interface AccessTrail {

    /**
     * @param action a dotted name such as {@code access.signed-in}
     * @param account whose account it is; null when the name typed belongs to nobody
     * @param unit the home unit of the member concerned; null when there is none
     * @param details what was done, never a password, PIN or token
     */
    void record(String action, @Nullable AccountId account, @Nullable UnitId unit, Map<String, Object> details);
}
