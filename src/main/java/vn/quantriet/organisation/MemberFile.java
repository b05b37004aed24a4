package vn.quantriet.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;

/** What is on record about one member: for the unit that leads them, and for themselves. */
@Service
@Transactional(readOnly = true)
public class MemberFile {

    private final CurrentActor currentActor;
    private final NamesDoor door;
    private final MemberFileReader reader;
    private final Clock clock;

    MemberFile(CurrentActor currentActor, NamesDoor door, MemberFileReader reader, Clock clock) {
        this.currentActor = currentActor;
        this.door = door;
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * Everything about a member whose home unit's names stand open to the reader; five statements and the door's.
     *
     * @throws ReasonNeeded when the committee has given no reason for that unit yet
     * @throws AccessDenied when the member is out of reach or does not exist
     */
    @Requires({Permission.READ_NAMES, Permission.LOOK_UP_NAMES, Permission.KEEP_REGISTER})
    @Transactional
    public MemberDetails open(MemberId member) {
        var home = reader.home(member, LocalDate.now(clock)).orElseThrow(Reach::outOfReach);
        door.enter(home);
        return reader.details(member, LocalDate.now(clock)).orElseThrow(Reach::outOfReach);
    }

    /** One's own record; empty for an account without a member. */
    @Requires(Permission.OWN_PAGES)
    public Optional<MemberDetails> mine() {
        return Optional.ofNullable(currentActor.get().member())
                .flatMap(member -> reader.details(member, LocalDate.now(clock)));
    }

    /** Who looked from above at the names of the unit while the person who is signed in had their home in it; the newest first. */
    @Requires(Permission.OWN_PAGES)
    public List<NamesLook> looksAtMe() {
        var member = currentActor.get().member();
        return member == null ? List.of() : reader.looks(member, clock.getZone());
    }
}
