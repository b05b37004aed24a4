package vn.quantriet.bench;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.quantriet.access.AccountId;
import vn.quantriet.access.Actor;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.Grant;
import vn.quantriet.access.Permission;
import vn.quantriet.access.UnitId;

/** Somebody who may do everything below a unit, on whatever thread. */
final class MeasuringReader implements CurrentActor {

    private volatile Optional<Actor> actor = Optional.empty();

    void become(UnitId unit) {
        actor = Optional.of(new Actor(
                new AccountId(0),
                null,
                "Bench",
                true,
                Arrays.stream(Permission.values())
                        .filter(Permission::needsPassword)
                        .map(permission -> new Grant(permission, unit))
                        .collect(Collectors.toSet())));
    }

    @Override
    public Optional<Actor> find() {
        return actor;
    }
}
