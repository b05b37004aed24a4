package vn.quantriet.rules;

import java.time.LocalDate;

/**
 * The document a value comes from. Number and date together identify it; numbers start again with each term.
 *
 * @param number for example {@code 42-HD/BTCTW}
 * @param date the date on the document
 * @param body who issued it, for example {@code Ban Tổ chức Trung ương}
 */
public record RuleDocument(String number, LocalDate date, String body) {}
