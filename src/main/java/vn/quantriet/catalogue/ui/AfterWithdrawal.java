package vn.quantriet.catalogue.ui;

import vn.quantriet.catalogue.DeskState.ModuleEditions;
import vn.quantriet.catalogue.Edition;
import vn.quantriet.catalogue.EditionState;

/** What readers are given once an edition is withdrawn; said before it happens. */
enum AfterWithdrawal {
    /** It was not the one shown. */
    NO_CHANGE("library.desk.withdraw.no-change"),
    /** An earlier edition takes its place. */
    ANOTHER("library.desk.withdraw.another"),
    /** The module leaves the library. */
    NOTHING("library.desk.withdraw.nothing");

    private final String messageKey;

    AfterWithdrawal(String messageKey) {
        this.messageKey = messageKey;
    }

    String messageKey() {
        return messageKey;
    }

    static AfterWithdrawal of(ModuleEditions module, Edition edition) {
        if (!edition.hash().equals(module.current())) {
            return NO_CHANGE;
        }
        var another = module.editions().stream()
                .anyMatch(other -> !other.equals(edition) && other.state() != EditionState.WITHDRAWN);
        return another ? ANOTHER : NOTHING;
    }
}
