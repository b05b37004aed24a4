package vn.quantriet.catalogue;

import org.springframework.stereotype.Service;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;

/** The life of editions: reading the content folder, publishing, approving, withdrawing. */
@Service
public class ContentDesk {

    @Requires({Permission.WRITE_CONTENT, Permission.APPROVE_CONTENT, Permission.ADMINISTER})
    public DeskState state() {
        throw new UnsupportedOperationException();
    }

    /** Reads the content folder again while readers read on. */
    @Requires({Permission.WRITE_CONTENT, Permission.ADMINISTER})
    public ReloadOutcome reload() {
        throw new UnsupportedOperationException();
    }

    /**
     * Publishes the text that waits.
     *
     * @param seen the text that was looked at
     * @param minor whether marks stay although words changed
     * @param note what changed, for readers
     * @throws ContentRefused when another text waits by now or none, or the note is blank
     */
    @Requires({Permission.WRITE_CONTENT, Permission.ADMINISTER})
    public void publish(String module, EditionHash seen, boolean minor, String note) {
        throw new UnsupportedOperationException();
    }

    /**
     * @param note may be empty
     * @throws ContentRefused when it is approved or withdrawn already
     * @throws EditionNotFound when there is none
     */
    @Requires(Permission.APPROVE_CONTENT)
    public void approve(EditionHash hash, String note) {
        throw new UnsupportedOperationException();
    }

    /**
     * @throws ContentRefused when the reason is blank or it is withdrawn already
     * @throws EditionNotFound when there is none
     */
    @Requires(Permission.APPROVE_CONTENT)
    public void withdraw(EditionHash hash, String reason) {
        throw new UnsupportedOperationException();
    }
}
