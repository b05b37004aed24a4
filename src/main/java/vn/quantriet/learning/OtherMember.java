package vn.quantriet.learning;

/** A device sends what belongs to a member other than the one it is signed in for; nothing of it was stored. */
public class OtherMember extends RuntimeException {

    OtherMember() {
        super("Entries of another member");
    }
}
