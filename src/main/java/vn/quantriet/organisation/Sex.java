package vn.quantriet.organisation;

/** As the member record has it. */
public enum Sex {
    M,
    F
}
