package vn.quantriet.access;

/** The identity of a unit, as permissions speak of it. */
public record UnitId(long value) {

    /** Stands for the whole tree: every unit has it as an ancestor. Not a unit itself. */
    public static final UnitId WHOLE_TREE = new UnitId(0);

    public static UnitId of(Long value) {
        return new UnitId(value);
    }
}
