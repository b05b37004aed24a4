package vn.quantriet.catalogue;

/** There is no such edition, or it has no such section or picture. */
public class EditionNotFound extends RuntimeException {

    public EditionNotFound(String what) {
        super(what);
    }
}
