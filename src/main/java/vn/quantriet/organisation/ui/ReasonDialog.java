package vn.quantriet.organisation.ui;

import java.util.function.Consumer;

/** Asks why, before something happens that others will want to understand. */
final class ReasonDialog {

    private ReasonDialog() {}

    /** Before a committee sees the names of a chi bộ. */
    static void open(String unitName, Consumer<String> onReason) {
        open("organisation.names.", unitName, onReason);
    }

    /** Before the password of a member is renewed. */
    static void openForRenewal(Consumer<String> onReason) {
        open("organisation.renewal.", "", onReason);
    }

    private static void open(String key, String subject, Consumer<String> onReason) {
        var reason = Fields.reason();
        reason.setHelperText(reason.getTranslation(key + "reason-help"));
        new RegisterDialog(
                        reason.getTranslation(key + "title", subject),
                        reason.getTranslation(key + "text"),
                        reason.getTranslation(key + "go"),
                        () -> {
                            if (!Fields.filled(reason)) {
                                return false;
                            }
                            onReason.accept(reason.getValue());
                            return true;
                        },
                        reason)
                .open();
    }
}
