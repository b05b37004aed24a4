package vn.quantriet.organisation;

import vn.quantriet.organisation.BulkRegister.MemberLine;
import vn.quantriet.organisation.BulkRegister.MembershipLine;
import vn.quantriet.organisation.BulkRegister.OfficeLine;
import vn.quantriet.organisation.BulkRegister.StandingLine;
import vn.quantriet.organisation.BulkRegister.UnitLine;

/** Takes the lines of a register that is being filled, in any order. */
public interface BulkLoad {

    void add(UnitLine line);

    void add(MemberLine line);

    void add(MembershipLine line);

    void add(StandingLine line);

    void add(OfficeLine line);
}
