package vn.quantriet.organisation;

import org.springframework.stereotype.Component;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.Directory;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Scope;
import vn.quantriet.access.UnitId;

/** How far the permissions of the person who is signed in reach. */
@Component
class Reach {

    private final CurrentActor currentActor;
    private final Directory directory;

    Reach(CurrentActor currentActor, Directory directory) {
        this.currentActor = currentActor;
        this.directory = directory;
    }

    Scope of(Permission... any) {
        return currentActor.get().scope(any);
    }

    boolean covers(UnitId unit, Permission... any) {
        var scope = of(any);
        return !scope.isEmpty() && directory.isWithin(unit, scope);
    }

    /**
     * @throws AccessDenied the same for a unit out of reach and one that does not exist
     */
    void require(UnitId unit, Permission... any) {
        if (!covers(unit, any)) {
            throw outOfReach();
        }
    }

    static AccessDenied outOfReach() {
        return new AccessDenied("Nothing of that kind within reach");
    }
}
