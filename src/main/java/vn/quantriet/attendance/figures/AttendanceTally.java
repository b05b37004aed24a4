package vn.quantriet.attendance.figures;

/**
 * What closed rolls add up to. A person counts once for each roll he stands on.
 *
 * @param rolls closed rolls: sessions held, a conference once in each chi bộ
 * @param onRoll everybody on them
 * @param excluded not expected by their standing on the day
 * @param elsewhere attended another conference: not expected here
 * @param inPerson on time and in the room
 * @param guests people without membership, counted apart
 * @param makeUps absences made up for since; they change no rate
 * @param people how many different members stand on the rolls
 */
public record AttendanceTally(
        long rolls,
        long onRoll,
        long excluded,
        long elsewhere,
        long inPerson,
        long online,
        long late,
        long excused,
        long unexcused,
        long guests,
        long makeUps,
        long people) {

    public static final AttendanceTally NONE = new AttendanceTally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** The denominator. */
    public long expected() {
        return onRoll - excluded - elsewhere;
    }

    /** The numerator: never more than {@link #expected}. */
    public long present() {
        return inPerson + online + late;
    }
}
