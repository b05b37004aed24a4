package vn.quantriet.shared;

import com.vaadin.flow.component.Component;
import java.util.function.BooleanSupplier;

/**
 * A place a room offers in the menu of the frame. Rooms declare one bean per place.
 *
 * @param textKey message key of the label
 * @param icon name of an SVG in {@code theme/icons}, without extension
 * @param view the Flow view it leads to
 * @param order smaller comes first
 * @param onPhone whether it belongs to the four places of the phone's bottom bar
 * @param visible asked per person and request; the view and its service guard themselves all the same
 */
public record MenuEntry(
        String textKey,
        String icon,
        Class<? extends Component> view,
        int order,
        boolean onPhone,
        BooleanSupplier visible) {}
