package vn.quantriet.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import vn.quantriet.access.AccessRoutes;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.EmptyState;
import vn.quantriet.shared.ui.Icon;
import vn.quantriet.shared.ui.PageHead;
import vn.quantriet.shell.MyData;
import vn.quantriet.shell.ShellRoutes;

/** UC-010: everything the portal keeps about the person who is signed in, to see, print and take away. */
@Route(ShellRoutes.MY_DATA)
@Requires(Permission.OWN_PAGES)
class MyDataView extends Div implements HasDynamicTitle {

    private final transient MyData data;
    private final transient DataFile file;
    private final transient Clock clock;

    MyDataView(MyData data, DataFile file, CurrentActor currentActor, Clock clock) {
        this.data = data;
        this.file = file;
        this.clock = clock;
        var sections = data.sections();
        var download = currentActor.get().passwordGiven() ? download() : passwordFirst();
        add(
                new PageHead(
                        getTranslation("shell.data.context", Format.day(LocalDate.now(clock))),
                        getTranslation("shell.data.headline", Format.count(sections.size())),
                        print(),
                        download),
                purposes(),
                new Rows().addIfThere("alert", getTranslation("shell.data.object"), AccessRoutes.OBJECT));
        sections.stream().map(DataTable::new).forEach(this::add);
        if (sections.isEmpty()) {
            add(new EmptyState(getTranslation("shell.data.empty.title"), getTranslation("shell.data.empty.text")));
        }
    }

    private Paragraph purposes() {
        var text = new Paragraph(getTranslation("shell.data.text"));
        text.addClassName("qt-s");
        return text;
    }

    private NativeButton print() {
        var print = new NativeButton();
        print.addClassName("qt-button");
        print.getElement().setAttribute("type", "button");
        print.add(new Icon("print"), new Span(getTranslation("shell.data.print")));
        print.getElement().executeJs("this.addEventListener('click', () => window.print())");
        return print;
    }

    private Anchor download() {
        var day = LocalDate.now(clock);
        var language = getLocale();
        var link = new Anchor(
                DownloadHandler.fromInputStream(request -> {
                    var bytes = file.of(data.takeAway(), language);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes),
                            "du-lieu-cua-toi-" + day + ".json",
                            "application/json",
                            bytes.length);
                }),
                "");
        return dressed(link);
    }

    private Component passwordFirst() {
        var query = QueryParameters.of(AccessRoutes.NEXT, ShellRoutes.MY_DATA).getQueryString();
        return dressed(new Anchor(AccessRoutes.PASSWORD + "?" + query, ""));
    }

    private Anchor dressed(Anchor link) {
        link.addClassName("qt-button");
        link.add(new Icon("download"), new Span(getTranslation("shell.data.download")));
        return link;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.data.link");
    }
}
