package vn.quantriet.organisation.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import vn.quantriet.organisation.Region;
import vn.quantriet.organisation.UnitData;
import vn.quantriet.organisation.UnitKindRow;

/** What is entered about a new unit. */
class UnitForm extends Div {

    private final TextField name = new TextField();
    private final TextField code = new TextField();
    private final Select<UnitKindRow> kind = new Select<>();
    private final Select<Region> region = new Select<>();
    private final DatePicker from;
    private final TextArea reason = Fields.reason();

    UnitForm(List<UnitKindRow> kinds, LocalDate today) {
        addClassName("qt-form");
        name.setLabel(getTranslation("organisation.form.name"));
        name.setPlaceholder(getTranslation("organisation.form.name.example"));
        code.setLabel(getTranslation("organisation.unit.code"));
        code.setHelperText(getTranslation("organisation.form.code.help"));
        kind.setLabel(getTranslation("organisation.unit.kind"));
        kind.setItems(kinds);
        kind.setItemLabelGenerator(UnitKindRow::name);
        region.setLabel(getTranslation("organisation.unit.region"));
        region.setItems(Region.values());
        region.setItemLabelGenerator(value -> getTranslation("organisation.region." + value.name()));
        region.setValue(Region.NORTH);
        from = Fields.day("organisation.form.from", today);
        Fields.require(name, code, kind, from);
        add(name, code, kind, region, from, reason);
    }

    /** Marks what is missing. */
    boolean isComplete() {
        return Fields.filled(name)
                & Fields.filled(code)
                & Fields.filled(kind)
                & Fields.filled(from)
                & Fields.filled(reason);
    }

    UnitData data() {
        return new UnitData(
                code.getValue(), kind.getValue().code(), name.getValue(), region.getValue(), from.getValue());
    }

    String reason() {
        return reason.getValue();
    }
}
