package vn.quantriet.audit.ui;

import java.time.Clock;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.Permission;
import vn.quantriet.audit.AuditLog;
import vn.quantriet.audit.AuditRow;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.Languages;
import vn.quantriet.shared.MenuEntry;
import vn.quantriet.shared.PersonalData;

/** What this room offers to the frame. */
@Configuration(proxyBeanMethods = false)
class AuditOffers {

    private static final int MENU_ORDER = 80;

    @Bean
    MenuEntry auditMenuEntry(CurrentActor currentActor) {
        return new MenuEntry(
                "audit.menu",
                "trail",
                AuditView.class,
                MENU_ORDER,
                false,
                () -> currentActor
                        .find()
                        .filter(actor -> actor.holds(Permission.READ_TRAIL))
                        .isPresent());
    }

    @Bean
    PersonalData auditPersonalData(AuditLog log, Clock clock, MessageSource messages) {
        return new PersonalData() {

            @Override
            public int order() {
                return MENU_ORDER;
            }

            @Override
            public List<Section> sections() {
                var rows = log.aboutMe().stream().map(this::line).toList();
                return List.of(new Section(
                        "audit.own.title", List.of("audit.own.at", "audit.own.action", "audit.own.actor"), rows));
            }

            private List<String> line(AuditRow row) {
                var action =
                        messages.getMessage("audit.action." + row.action(), null, row.action(), Languages.VIETNAMESE);
                return List.of(
                        Format.moment(row.at(), clock.getZone()), String.valueOf(action), Format.orDash(row.actor()));
            }
        };
    }
}
