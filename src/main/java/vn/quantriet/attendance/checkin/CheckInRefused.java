package vn.quantriet.attendance.checkin;

import vn.quantriet.shared.Refused;

/** Nobody was checked in. Says why, as a message key. */
public class CheckInRefused extends Refused {

    CheckInRefused(String what, Object... parameters) {
        super("attendance.check-in.refused." + what, parameters);
    }

    /** The last part of the key, for programs. */
    public String code() {
        return messageKey().substring(messageKey().lastIndexOf('.') + 1);
    }
}
