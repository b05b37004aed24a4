package vn.quantriet.campaign;

import vn.quantriet.access.UnitId;

/** What an upper room offers to who leads a chi bộ: the quiz of a module on paper, printed and typed in. */
public interface PaperStep {

    /** Where it is done, without a slash before it. */
    String address(String module, UnitId unit);
}
