package vn.quantriet.attendance.plan;

import java.util.List;
import java.util.Optional;

/**
 * The sessions of a year.
 *
 * @param kept units whose sessions the person keeps
 * @param lines in the order in which they begin
 * @param watch what is watched of the chi bộ the person keeps
 */
public record YearPage(int year, List<UnitName> kept, List<SessionLine> lines, Optional<YearWatch> watch) {}
