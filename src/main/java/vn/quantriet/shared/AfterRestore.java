package vn.quantriet.shared;

/** What a room must set right once the database has been brought back from a backup; rooms declare beans. */
@FunctionalInterface
public interface AfterRestore {

    /** Called once, before the portal opens, inside the transaction that notes the restore. */
    void afterRestore();
}
