package vn.quantriet.campaign.completion;

/**
 * Where somebody is counted, with a part or with a campaign.
 *
 * @param onBehalf whether a part of it was recorded by somebody else; told apart only for what is done
 */
record Progress(PartState state, boolean onBehalf) {

    static final Progress NONE = new Progress(PartState.NOT_BEGUN, false);

    Progress {
        onBehalf = onBehalf && state == PartState.DONE;
    }

    /** 1 where it is counted in the state, else 0. */
    int in(PartState asked) {
        return state == asked ? 1 : 0;
    }

    int inOnBehalf() {
        return onBehalf ? 1 : 0;
    }
}
