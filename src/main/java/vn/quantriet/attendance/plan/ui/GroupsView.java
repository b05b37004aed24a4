package vn.quantriet.attendance.plan.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Objects;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.AttendanceRoutes;
import vn.quantriet.organisation.PartyGroups;
import vn.quantriet.organisation.PartyGroups.GroupMember;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.Notices;
import vn.quantriet.shared.ui.PageHead;

/** Who is in which tổ đảng of a chi bộ (UC-028); with it sessions by tổ đảng can be planned. */
@Route(GroupsView.ROUTE + "/:cell([0-9]{1,18})")
@Requires(Permission.KEEP_SESSIONS)
class GroupsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "to-dang";

    private final transient PartyGroups groups;

    GroupsView(PartyGroups groups) {
        this.groups = groups;
        addClassName("qt-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var cell = event.getRouteParameters().getLong("cell").map(UnitId::of).orElseThrow(NotFoundException::new);
        var members = groups.of(cell);
        var names = members.stream()
                .map(GroupMember::group)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        var back = new Anchor(AttendanceRoutes.SESSIONS, getTranslation("attendance.plan.menu"));
        back.addClassName("qt-button");
        var card = new Card();
        members.forEach(member -> card.add(row(cell, member, names)));
        removeAll();
        add(
                new PageHead(getTranslation("attendance.plan.menu"), getTranslation("attendance.plan.groups"), back),
                new Paragraph(getTranslation("attendance.plan.groups.text")),
                card);
    }

    private Div row(UnitId cell, GroupMember member, List<String> names) {
        var field = new ComboBox<String>();
        field.setItems(names);
        field.setAllowCustomValue(true);
        field.setClearButtonVisible(true);
        field.setAriaLabel(getTranslation("attendance.plan.groups.of", member.name()));
        if (member.group() != null) {
            field.setValue(member.group());
        }
        field.addCustomValueSetListener(typed -> field.setValue(typed.getDetail()));
        field.addValueChangeListener(change -> {
            groups.put(cell, member.member(), Objects.requireNonNullElse(change.getValue(), ""));
            Notices.done(getTranslation("attendance.plan.groups.saved", member.name()));
        });
        var row = new Div(new Span(member.name()), field);
        row.addClassName("qt-paper-row");
        return row;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("attendance.plan.groups");
    }
}
