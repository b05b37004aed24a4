package vn.quantriet.attendance.makeup.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.quantriet.attendance.makeup.MakeUpKind;
import vn.quantriet.shared.ui.DayField;
import vn.quantriet.shared.ui.FormDialog;

/** How somebody made up for a session, and when. */
class MakeUpDialog extends FormDialog {

    private static final int LONGEST = 500;

    /** Sends the form on. */
    interface Send {
        void record(MakeUpKind how, @Nullable String note, LocalDate day);
    }

    /**
     * @param ofCampaign whether the session belongs to a campaign; otherwise only paper shows that it was made up for
     * @param closed whether that campaign is closed, so that it is kept apart
     */
    MakeUpDialog(String name, LocalDate today, boolean ofCampaign, boolean closed, Send send) {
        this(name, send, new RadioButtonGroup<>(), new TextArea(), new DayField(today), ofCampaign, closed);
    }

    private MakeUpDialog(
            String name,
            Send send,
            RadioButtonGroup<MakeUpKind> how,
            TextArea note,
            DayField day,
            boolean ofCampaign,
            boolean closed) {
        super(
                how.getTranslation("attendance.make-up.form.title", name),
                how.getTranslation(closed ? "attendance.make-up.form.lead.after" : "attendance.make-up.form.lead"),
                how.getTranslation("attendance.make-up.record"),
                "attendance.make-up.cancel",
                () -> read(send, how, note, day),
                how,
                day,
                note);
        how.setLabel(getTranslation("attendance.make-up.how"));
        how.setItems(Arrays.stream(MakeUpKind.values())
                .filter(kind -> ofCampaign || kind == MakeUpKind.PAPER)
                .toList());
        how.setItemLabelGenerator(kind -> getTranslation("attendance.make-up.how." + kind));
        how.setValue(MakeUpKind.PAPER);
        day.setLabel(getTranslation("attendance.make-up.day"));
        note.setLabel(getTranslation("attendance.make-up.paper"));
        note.setHelperText(getTranslation("attendance.make-up.paper.help"));
        note.setMaxLength(LONGEST);
    }

    private static boolean read(Send send, RadioButtonGroup<MakeUpKind> how, TextArea note, DayField day) {
        day.setInvalid(day.isEmpty());
        if (day.isEmpty()) {
            return false;
        }
        send.record(how.getValue(), note.getValue(), day.getValue());
        return true;
    }
}
