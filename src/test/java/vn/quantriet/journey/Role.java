package vn.quantriet.journey;

/** The sample people of the demo organisation, by the phone number they sign in with. */
enum Role {
    MEMBER(1),
    SECRETARY(2),
    OFFICER(3),
    ADMINISTRATOR(4),
    INSPECTOR(7);

    static final String PASSWORD = "quantriet2026";

    private final int number;

    Role(int number) {
        this.number = number;
    }

    String phone() {
        return "01000000%02d".formatted(number);
    }
}
