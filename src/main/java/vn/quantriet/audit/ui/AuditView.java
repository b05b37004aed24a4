package vn.quantriet.audit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.audit.AuditFilter;
import vn.quantriet.audit.AuditLog;
import vn.quantriet.audit.AuditRoutes;
import vn.quantriet.audit.AuditRow;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.EmptyState;
import vn.quantriet.shared.ui.PageHead;

/** The audit trail, newest first, for an inspector or administrator (UC-013). */
@Route(AuditRoutes.TRAIL)
@Requires(Permission.READ_TRAIL)
class AuditView extends Div implements HasDynamicTitle {

    private final AuditLog log;
    private final Clock clock;
    private final PageHead head;
    private final Div list = new Div();
    private final Button more = new Button();
    private @Nullable AuditFilter filter;
    private long oldest;
    private int shown;

    AuditView(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
        head = new PageHead(getTranslation("audit.trail.context"), getTranslation("audit.trail.title"));
        list.addClassName("qt-entries");
        more.setText(getTranslation("audit.trail.more"));
        more.setVisible(false);
        more.addClickListener(click -> showMore());
        var form = new AuditFilterForm(clock, this::open);
        addClassName("qt-page");
        add(head, form, list, more);
        open(form.filter());
    }

    private void open(AuditFilter wanted) {
        filter = wanted;
        shown = 0;
        list.removeAll();
        show(log.open(wanted));
        if (shown == 0) {
            list.add(new EmptyState(
                    getTranslation("audit.trail.empty.title"), getTranslation("audit.trail.empty.text")));
        }
    }

    private void showMore() {
        if (filter != null) {
            show(log.more(filter, oldest));
        }
    }

    private void show(List<AuditRow> rows) {
        rows.forEach(row -> list.add(new AuditEntryRow(row, clock.getZone())));
        shown += rows.size();
        more.setVisible(rows.size() == AuditLog.PAGE);
        if (!rows.isEmpty()) {
            oldest = rows.getLast().id();
        }
        head.setHeadline(getTranslation(
                more.isVisible() ? "audit.trail.headline-more" : "audit.trail.headline", Format.count(shown)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.trail.title");
    }
}
