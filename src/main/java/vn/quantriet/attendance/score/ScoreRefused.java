package vn.quantriet.attendance.score;

import vn.quantriet.shared.Refused;

/** Nothing was scored or changed. Says why, as a message key. */
public class ScoreRefused extends Refused {

    ScoreRefused(String what, Object... parameters) {
        super("attendance.score.refused." + what, parameters);
    }
}
