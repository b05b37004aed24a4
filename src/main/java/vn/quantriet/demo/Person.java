package vn.quantriet.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.quantriet.organisation.Sex;

/**
 * An invented member.
 *
 * @param admitted ngày vào Đảng
 * @param official ngày chính thức, a year later; null while on probation
 */
record Person(
        long id,
        String name,
        Sex sex,
        LocalDate born,
        LocalDate admitted,
        @Nullable LocalDate official) {

    int ageOn(LocalDate day) {
        return born.until(day).getYears();
    }

    boolean isOnProbation() {
        return official == null;
    }
}
