package vn.quantriet.attendance.minutes;

import java.time.LocalDate;

/**
 * How a chi bộ heads its papers.
 *
 * @param firstDay of the term, from which papers are numbered
 * @param place before the date, such as {@code Hà Nội}; blank where none is set
 */
public record CellTerm(LocalDate firstDay, String place) {}
