package vn.quantriet.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.quantriet.PortalTest;
import vn.quantriet.access.TestPeople;
import vn.quantriet.catalogue.content.DocumentKey;

/** Each role × each method of this room's services. What is expected comes from the rules of the house, not from the code. */
@PortalTest
class CatalogueRoleTest {

    private static final EditionHash UNKNOWN = new EditionHash("0".repeat(64));

    /** Who asks, and what they may do beyond reading. */
    enum Role {
        NOBODY(null, false, false, false),
        MEMBER(null, false, false, false),
        CELL_COMMITTEE("chi-uy-vien", false, false, false),
        SECRETARY("bi-thu", false, false, false),
        DEPUTY("pho-bi-thu", false, false, false),
        COMMITTEE_OFFICER("can-bo-dang-uy", false, false, false),
        COMMITTEE_MEMBER("dang-uy-vien", false, false, false),
        GRASSROOTS_SECRETARY("bi-thu-dang-bo", false, false, false),
        INSPECTOR("kiem-tra", false, false, false),
        VIEWER("theo-doi", false, false, false),
        AUTHOR("bien-soan", true, true, false),
        APPROVER("tham-dinh", true, true, true),
        ADMINISTRATOR("quan-tri", true, true, false);

        private final @Nullable String office;
        private final boolean sees;
        private final boolean publishes;
        private final boolean approves;

        Role(@Nullable String office, boolean sees, boolean publishes, boolean approves) {
            this.office = office;
            this.sees = sees;
            this.publishes = publishes;
            this.approves = approves;
        }
    }

    private record Call(Runnable call, java.util.function.Predicate<Role> allowed) {}

    @Autowired
    TestPeople people;

    @Autowired
    Editions editions;

    @Autowired
    Library library;

    @Autowired
    ContentDesk desk;

    @AfterEach
    void cleanUp() {
        people.removeAll();
    }

    private Map<String, Call> calls() {
        var calls = new LinkedHashMap<String, Call>();
        reading(calls, "Editions.find", () -> editions.find(UNKNOWN));
        reading(calls, "Editions.current", () -> editions.current("57-nq-tw"));
        reading(calls, "Editions.ofModule", () -> editions.ofModule("57-nq-tw"));
        reading(calls, "Editions.text", () -> editions.text(UNKNOWN));
        reading(calls, "Editions.image", () -> editions.image(UNKNOWN, "a.png"));
        reading(calls, "Editions.notices", () -> editions.notices(UNKNOWN));
        reading(calls, "Editions.compare", () -> editions.compare(UNKNOWN, UNKNOWN));
        reading(calls, "Editions.documentsOf", () -> editions.documentsOf(UNKNOWN));
        reading(calls, "Library.modules", () -> library.modules(LibraryFilter.ALL));
        reading(calls, "Library.module", () -> library.module("57-nq-tw"));
        reading(calls, "Library.years", () -> library.years());
        reading(calls, "Library.search", () -> library.search("chi bộ", LibraryFilter.ALL));
        reading(calls, "Library.documents", () -> library.documents(""));
        reading(calls, "Library.documentAt", () -> library.documentAt("x"));
        reading(calls, "Library.document", () -> library.document(new DocumentKey("x")));
        reading(calls, "Library.citing", () -> library.citing(new DocumentKey("x")));
        calls.put("ContentDesk.state", new Call(() -> desk.state(), role -> role.sees));
        calls.put("ContentDesk.reload", new Call(() -> desk.reload(), role -> role.publishes));
        calls.put(
                "ContentDesk.publish",
                new Call(() -> desk.publish("khong-co", UNKNOWN, false, "Thử"), role -> role.publishes));
        calls.put("ContentDesk.approve", new Call(() -> desk.approve(UNKNOWN, ""), role -> role.approves));
        calls.put("ContentDesk.withdraw", new Call(() -> desk.withdraw(UNKNOWN, "Thử"), role -> role.approves));
        return calls;
    }

    private static void reading(Map<String, Call> calls, String name, Runnable call) {
        calls.put(name, new Call(call, role -> role != Role.NOBODY));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whoMayNotCannot(Role role) {
        signIn(role);
        var expected = new TreeSet<String>();
        var answered = new TreeSet<String>();
        calls().forEach((name, call) -> {
            if (call.allowed().test(role)) {
                expected.add(name);
            }
            if (passes(call.call())) {
                answered.add(name);
            }
        });
        assertThat(answered).isEqualTo(expected);
    }

    @Test
    void officeWorkNeedsThePassword() {
        var unit = people.unit("Đảng bộ thử");
        var member = people.member(unit, "Trần Thị Duyệt");
        people.office(member, unit, "tham-dinh");
        people.signInRemembered(people.account(member));
        calls().forEach((name, call) ->
                assertThat(passes(call.call())).as(name).isEqualTo(!name.startsWith("ContentDesk")));
    }

    @Test
    void everyMethodIsAskedFor() {
        var methods = Stream.of(Editions.class, Library.class, ContentDesk.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                        .map(method -> type.getSimpleName() + "." + method.getName()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(Set.copyOf(calls().keySet())).isEqualTo(methods);
    }

    private void signIn(Role role) {
        if (role == Role.NOBODY) {
            people.signOut();
            return;
        }
        var unit = people.unit("Đảng bộ thử");
        var member = people.member(unit, "Nguyễn Văn Thử");
        if (role.office != null) {
            people.office(member, unit, role.office);
        }
        people.signIn(people.account(member));
    }

    /** A refusal for another reason than access is past the guard. */
    private static boolean passes(Runnable call) {
        try {
            call.run();
        } catch (AccessDeniedException denied) {
            return false;
        } catch (EditionNotFound | ContentRefused elsewhere) {
            return true;
        }
        return true;
    }
}
