package vn.quantriet.attendance.roll;

/** Why a closed roll is corrected; said in at least a few words. */
final class CorrectionReason {

    private static final int SHORTEST = 8;

    private CorrectionReason() {}

    static String of(String reason) {
        var text = reason.strip();
        if (text.length() < SHORTEST) {
            throw new RollRefused("attendance.roll.refused.reason");
        }
        if (text.length() > MarkJudge.LONGEST_REASON) {
            throw new RollRefused("attendance.roll.refused.reason-long");
        }
        return text;
    }
}
