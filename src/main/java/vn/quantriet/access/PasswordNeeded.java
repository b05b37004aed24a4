package vn.quantriet.access;

/** The permission is held, but office work asks for the password first. */
public class PasswordNeeded extends AccessDenied {

    public PasswordNeeded() {
        super("Office work asks for the password again");
    }
}
