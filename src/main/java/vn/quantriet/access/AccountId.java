package vn.quantriet.access;

/** The identity of an account. */
public record AccountId(long value) {

    public static AccountId of(Long value) {
        return new AccountId(value);
    }
}
