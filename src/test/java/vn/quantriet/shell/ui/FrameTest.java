package vn.quantriet.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.quantriet.PortalTest;
import vn.quantriet.access.AccountId;
import vn.quantriet.access.OpenToAll;
import vn.quantriet.access.TestPeople;
import vn.quantriet.audit.AuditRoutes;
import vn.quantriet.shared.HomeCard;
import vn.quantriet.shell.ShellRoutes;

@PortalTest
class FrameTest extends SpringBrowserlessTest {

    @Autowired
    TestPeople people;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Places places;

    @Autowired
    Clock clock;

    @AfterEach
    void cleanUp() {
        people.removeAll();
    }

    @Test
    void homeGreetsByGivenName() {
        people.signIn(member());
        navigate(HomeView.class);
        assertThat($(H1.class).single().getText()).isEqualTo("Chào đồng chí Hạnh");
    }

    @Test
    void homeSaysWhatIsToComeWhenNoRoomHasAnythingToSay() {
        people.signIn(member());
        var home = new HomeView(signedIn, List.of(), List.of(new NoCard()), places, clock);
        assertThat(home.getElement().getTextRecursively()).contains("Chưa có đợt học tập nào");
    }

    @Test
    void cardsOfRoomsStandInOrderAndReplaceTheEmptyState() {
        people.signIn(member());
        var home = new HomeView(
                signedIn, List.of(), List.of(card(2, "second"), new NoCard(), card(1, "first")), places, clock);
        assertThat(home.getElement().getTextRecursively())
                .containsSubsequence("first", "second")
                .doesNotContain("Chưa có đợt học tập nào");
    }

    @Test
    void offersAnAdministratorHisPlaces() {
        people.signIn(people.administrator("quan.tri.thu"));
        navigate(HomeView.class);
        assertThat(links()).contains(AuditRoutes.TRAIL);
    }

    @Test
    void offersAMemberNoPlacesOfOffices() {
        people.signIn(member());
        navigate(HomeView.class);
        assertThat(links()).contains(ShellRoutes.MY_DATA).doesNotContain(AuditRoutes.TRAIL);
    }

    @Test
    void marksThePlaceWhereOneIs() {
        people.signIn(member());
        navigate(HomeView.class);
        assertThat(current()).containsOnly("");
        navigate(OwnView.class);
        assertThat(current()).containsOnly(ShellRoutes.OWN_PAGE);
    }

    @Test
    void anAddressThatLeadsNowhereOffersWhatItMayHaveMeant() {
        people.signIn(member());
        navigate("quy-dinh-cua-dang", NotFoundView.class);
        assertThat(rows()).containsExactly("quy-dinh");
        navigate("xyz", NotFoundView.class);
        assertThat(rows()).contains("quy-dinh", ShellRoutes.OWN_PAGE);
    }

    @Test
    void strangersGetNoMenu() {
        navigate("khong-co", NotFoundView.class);
        assertThat($(MenuBar.class).all()).isEmpty();
        assertThat(rows()).isEmpty();
    }

    @Test
    void aPageForAnotherOfficeNamesTheRight() {
        people.signIn(member());
        navigate(AuditRoutes.TRAIL, RefusedView.class);
        assertThat(page()).contains("Trang này cần quyền: xem nhật ký").doesNotContain("READ_TRAIL", "Exception");
    }

    @Test
    void aPageThatFailsGivesANumberAndNoDetails() {
        people.signIn(member());
        RouteConfiguration.forSessionScope().setRoute("hong", BrokenView.class, MainLayout.class);
        navigate("hong", FailureView.class);
        assertThat(page()).containsPattern("mã [2-9A-Y]{4}-[2-9A-Y]{4}").doesNotContain("secret", "Exception");
    }

    @Route(value = "hong", registerAtStartup = false)
    @OpenToAll("a test")
    static class BrokenView extends Div {
        BrokenView() {
            throw new IllegalStateException("jdbc:mariadb://secret");
        }
    }

    private record NoCard() implements HomeCard {
        @Override
        public int order() {
            return 0;
        }

        @Override
        public Optional<Component> card() {
            return Optional.empty();
        }
    }

    private static HomeCard card(int order, String text) {
        return new HomeCard() {
            @Override
            public int order() {
                return order;
            }

            @Override
            public Optional<Component> card() {
                return Optional.of(new Span(text));
            }
        };
    }

    private AccountId member() {
        return people.account(people.member(people.unit("Chi bộ thử"), "Nguyễn Thị Hạnh"));
    }

    private List<String> links() {
        return $(RouterLink.class).all().stream().map(RouterLink::getHref).toList();
    }

    private List<String> rows() {
        return $(RouterLink.class).withClassName("qt-row").all().stream()
                .map(RouterLink::getHref)
                .toList();
    }

    private List<String> current() {
        return $(RouterLink.class).all().stream()
                .filter(link -> link.getElement().hasAttribute("aria-current"))
                .map(RouterLink::getHref)
                .toList();
    }

    private String page() {
        HasElement view = getCurrentView();
        return view.getElement().getTextRecursively();
    }
}
