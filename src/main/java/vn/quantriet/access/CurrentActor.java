package vn.quantriet.access;

import java.util.Optional;

/** Who is signed in on this thread. */
public interface CurrentActor {

    Optional<Actor> find();

    /**
     * @throws AccessDenied when nobody is signed in, or the sign-in was ended elsewhere
     */
    default Actor get() {
        return find().orElseThrow(() -> new AccessDenied("Nobody is signed in"));
    }
}
