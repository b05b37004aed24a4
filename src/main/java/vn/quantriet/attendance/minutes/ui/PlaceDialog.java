package vn.quantriet.attendance.minutes.ui;

import com.vaadin.flow.component.textfield.TextField;
import vn.quantriet.attendance.minutes.MinutesPage;
import vn.quantriet.shared.ui.FormDialog;

/** What the chi bộ writes before the date of its papers. */
class PlaceDialog extends FormDialog {

    private static final int LONGEST = 60;

    PlaceDialog(MinutesPage page, MinutesDesk desk) {
        this(desk, new TextField(), page.placeNow());
    }

    private PlaceDialog(MinutesDesk desk, TextField place, String before) {
        super(
                place.getTranslation("attendance.minutes.place.title"),
                place.getTranslation("attendance.minutes.place.lead"),
                place.getTranslation("attendance.minutes.save"),
                "attendance.minutes.cancel",
                () -> {
                    desk.minutes().setPlace(desk.session(), desk.cell(), place.getValue());
                    desk.again().accept(place);
                    return true;
                },
                place);
        place.setLabel(getTranslation("attendance.minutes.place.label"));
        place.setHelperText(getTranslation("attendance.minutes.place.help"));
        place.setMaxLength(LONGEST);
        place.setValue(before);
    }
}
