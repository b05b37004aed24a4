package vn.quantriet.shell;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.AccessTrail;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.PasswordNeeded;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.shared.PersonalData;
import vn.quantriet.shared.PersonalData.Section;

/** Everything the rooms keep about the person who is signed in (UC-010), and about nobody else. */
@Service
@Requires(Permission.OWN_PAGES)
@Transactional(readOnly = true)
public class MyData {

    private final List<PersonalData> rooms;
    private final CurrentActor currentActor;
    private final AccessTrail trail;

    MyData(List<PersonalData> rooms, CurrentActor currentActor, AccessTrail trail) {
        this.rooms = rooms.stream()
                .sorted(Comparator.comparingInt(PersonalData::order))
                .toList();
        this.currentActor = currentActor;
        this.trail = trail;
    }

    /** To look at, in the order of the rooms. */
    public List<Section> sections() {
        return rooms.stream().flatMap(room -> room.sections().stream()).toList();
    }

    /**
     * The same to take away; leaves an entry in the audit trail (BR-010-2).
     *
     * @throws PasswordNeeded on a device that is only remembered
     */
    @Transactional
    public List<Section> takeAway() {
        var actor = currentActor.get();
        if (!actor.passwordGiven()) {
            throw new PasswordNeeded();
        }
        var sections = sections();
        trail.record("shell.data-downloaded", actor.account(), null, Map.of("sections", sections.size()));
        return sections;
    }
}
