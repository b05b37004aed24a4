package vn.quantriet.attendance.plan.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.AttendanceRoutes;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.plan.PlanOptions;
import vn.quantriet.attendance.plan.PlanRefused;
import vn.quantriet.attendance.plan.SessionBook;
import vn.quantriet.attendance.plan.SessionDraft;
import vn.quantriet.attendance.plan.SessionPlans;
import vn.quantriet.shared.ui.Notices;
import vn.quantriet.shared.ui.PageHead;

/** Plans a session, or changes one (UC-028). */
@Route(AttendanceRoutes.SESSION_EDIT + "/:" + SessionEditView.SESSION)
@Requires(Permission.KEEP_SESSIONS)
class SessionEditView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String SESSION = "session";
    /** In place of a session's number. */
    static final String NEW = "moi";
    /** Query parameters of a new one: whose it is, or after which. */
    static final String UNIT = "don-vi";

    static final String LIKE = "theo";
    /** Query parameter of a new one: its day, as {@code 2026-12-03}. */
    private static final String DAY = "ngay";

    private static final String NUMBER = "[0-9]{1,18}";

    private final transient SessionPlans plans;
    private final transient SessionBook book;
    private final transient FormParts parts;
    private final Div refusal = new Div();

    SessionEditView(SessionPlans plans, SessionBook book, FormParts parts) {
        this.plans = plans;
        this.book = book;
        this.parts = parts;
        addClassName("qt-stack");
        refusal.addClassName("qt-error");
        refusal.getElement().setAttribute("role", "alert");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getRouteParameters().get(SESSION).orElse("");
        if (asked.matches(NUMBER)) {
            var id = SessionId.of(Long.parseLong(asked));
            var version = book.open(id, null).context().session().version();
            show(plans.draft(id), draft -> plans.change(id, version, draft), id);
        } else if (asked.equals(NEW)) {
            begin(event);
        } else {
            throw new NotFoundException();
        }
    }

    private void begin(BeforeEnterEvent event) {
        var like = number(event, LIKE).map(SessionId::of);
        if (like.isPresent()) {
            show(plans.draft(like.get()), null, like.get());
            return;
        }
        var unit = number(event, UNIT)
                .map(UnitId::of)
                .or(() -> book.kept().stream().findFirst().map(kept -> kept.id()))
                .orElseThrow(NotFoundException::new);
        show(parts.fresh(plans.options(unit), day(event)), null, null);
    }

    /** Where a session of the unit is planned; without a day on one soon. */
    static String fresh(UnitId unit, @Nullable LocalDate day) {
        var address = AttendanceRoutes.SESSION_EDIT + "/" + NEW + "?" + UNIT + "=" + unit.value();
        return day == null ? address : address + "&" + DAY + "=" + day;
    }

    private static @Nullable LocalDate day(BeforeEnterEvent event) {
        try {
            return event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter(DAY)
                    .map(LocalDate::parse)
                    .orElse(null);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    private static Optional<Long> number(BeforeEnterEvent event, String parameter) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter(parameter)
                .filter(text -> text.matches(NUMBER))
                .map(Long::valueOf);
    }

    /** Changes a session; null plans a new one. */
    private interface Change {
        void to(SessionDraft draft);
    }

    private void show(SessionDraft draft, @Nullable Change change, @Nullable SessionId back) {
        removeAll();
        PlanOptions options = plans.options(draft.unit());
        var form = new SessionForm(draft, options, parts);
        var save = new Button(
                getTranslation(change == null ? "attendance.plan.save-new" : "attendance.plan.save"),
                click -> save(form, change, back));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var leave = new Anchor(
                back == null ? AttendanceRoutes.SESSIONS : AttendanceRoutes.session(back),
                getTranslation("attendance.plan.cancel-form"));
        leave.addClassName("qt-button");
        var actions = new Div(save, leave);
        actions.addClassName("qt-actions");
        add(
                new PageHead(
                        options.unit().name(),
                        getTranslation(change == null ? "attendance.plan.new" : "attendance.plan.edit")),
                form,
                refusal,
                actions);
    }

    private void save(SessionForm form, @Nullable Change change, @Nullable SessionId session) {
        refusal.setText("");
        var draft = form.read();
        if (draft.isEmpty()) {
            return;
        }
        try {
            var id = session;
            if (change == null) {
                id = plans.plan(draft.get());
            } else {
                change.to(draft.get());
            }
            Notices.done(getTranslation("attendance.plan.saved"));
            UI.getCurrent().navigate(id == null ? AttendanceRoutes.SESSIONS : AttendanceRoutes.session(id));
        } catch (PlanRefused refused) {
            refusal.setText(getTranslation(refused.messageKey(), refused.parameters()));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("attendance.plan.new");
    }
}
