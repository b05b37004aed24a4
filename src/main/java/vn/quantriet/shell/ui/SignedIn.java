package vn.quantriet.shell.ui;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quantriet.access.Actor;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.Directory;
import vn.quantriet.shared.VietnameseText;

/** Who sits in front of the screen, as the frame shows it. */
@Component
class SignedIn {

    private final CurrentActor currentActor;
    private final Directory directory;

    SignedIn(CurrentActor currentActor, Directory directory) {
        this.currentActor = currentActor;
        this.directory = directory;
    }

    /** Empty when nobody is signed in. */
    Optional<Who> find() {
        return currentActor.find().map(this::who);
    }

    private Who who(Actor actor) {
        var member = actor.member();
        return new Who(actor, member == null ? null : directory.byId(member).orElse(null));
    }

    /**
     * @param actor the account with its rights
     * @param person the member behind it; null for an administrator who is none
     */
    record Who(Actor actor, Directory.@Nullable Person person) {

        String name() {
            return actor.name();
        }

        String givenName() {
            return VietnameseText.givenName(actor.name());
        }

        /** Blank when there is none. */
        String unitName() {
            return person == null || person.homeUnitName() == null ? "" : person.homeUnitName();
        }
    }
}
