package vn.quantriet.statistics.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import vn.quantriet.shared.ui.Icon;
import vn.quantriet.statistics.FiguresReport.ReportFile;

/** Takes the figures away: as they stand on the page, with everything below, or on paper. */
class ReportButton extends Button {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final transient Writer writer;

    /** Writes the report at the moment it is asked for. */
    interface Writer {
        ReportFile write(boolean everything);
    }

    ReportButton(Writer writer) {
        this.writer = writer;
        setText(getTranslation("statistics.report"));
        addThemeVariants(ButtonVariant.PRIMARY);
        addClickListener(click -> dialog().open());
    }

    private Dialog dialog() {
        var dialog = new Dialog();
        dialog.addClassName("qt-report-dialog");
        dialog.setHeaderTitle(getTranslation("statistics.report"));
        var choices = new Div(
                new Paragraph(getTranslation("statistics.report.text")),
                download("statistics.report.everything", true),
                download("statistics.report.shown", false));
        choices.addClassName("qt-stack");
        dialog.add(choices);
        dialog.getFooter().add(print(dialog), new Button(getTranslation("statistics.close"), click -> dialog.close()));
        return dialog;
    }

    private Anchor download(String key, boolean everything) {
        var link = new Anchor(
                DownloadHandler.fromInputStream(request -> {
                    var file = writer.write(everything);
                    return new DownloadResponse(
                            new ByteArrayInputStream(file.content()), file.name(), XLSX, file.content().length);
                }),
                "");
        link.addClassName("qt-button");
        link.add(new Icon("download"), new Span(getTranslation(key)));
        return link;
    }

    /** The page is printed, not the dialog in front of it. */
    private Button print(Dialog dialog) {
        return new Button(getTranslation("statistics.report.print"), click -> {
            dialog.close();
            getElement().executeJs("setTimeout(() => window.print(), 400)");
        });
    }
}
