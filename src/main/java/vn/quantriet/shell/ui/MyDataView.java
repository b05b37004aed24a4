package vn.quantriet.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.shared.ui.PageHead;
import vn.quantriet.shell.ShellRoutes;

/** UC-010: everything the portal keeps about the person who is signed in. */
@Route(ShellRoutes.MY_DATA)
@Requires(Permission.OWN_PAGES)
class MyDataView extends Div implements HasDynamicTitle {

    MyDataView() {
        add(new PageHead(getTranslation("shell.data.context"), getTranslation("shell.data.title")));
    }

    @Override
    public String getPageTitle() {
        return Titles.of(getTranslation("shell.data.title"));
    }
}
