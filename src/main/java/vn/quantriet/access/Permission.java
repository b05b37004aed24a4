package vn.quantriet.access;

/** What somebody may do. All but {@link #OWN_PAGES} follow from a dated office in a unit and reach over its subtree. */
public enum Permission {
    /** One's own pages; everybody who is signed in has it. The only one that a remembered device grants. */
    OWN_PAGES,
    /** Counts and rates of units, without names. */
    READ_FIGURES,
    /** Names in one's own unit, as its secretary, deputy or chi ủy needs them daily. */
    READ_NAMES,
    /** Names in a unit below, as a committee may look them up: with a reason, logged. */
    LOOK_UP_NAMES,
    /** Activation slips for plain members of the unit. */
    ISSUE_SLIPS,
    /** Activation slips for anybody, also for those with rights beyond a plain member's. */
    ISSUE_ANY_SLIPS,
    /** Units, members, memberships, standings and offices. */
    KEEP_REGISTER,
    /** Study campaigns of the unit: their plan, list and rules, opening and closing. */
    RUN_CAMPAIGNS,
    /** Sessions of the unit: planning them, appointing who takes the roll, closing it, scores and minutes. */
    KEEP_SESSIONS,
    /** Rule values and the documents they come from. */
    KEEP_RULES,
    /** The audit trail. */
    READ_TRAIL,
    /** Accounts and settings. */
    ADMINISTER,
    /** Study modules and questions as drafts. */
    WRITE_CONTENT,
    /** Approval and withdrawal of study modules and questions. */
    APPROVE_CONTENT;

    /** Whether the password must have been given in this session: true for all office work. */
    public boolean needsPassword() {
        return this != OWN_PAGES;
    }
}
