package vn.quantriet.demo;

import java.time.LocalDate;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.quantriet.organisation.Sex;

/** Draws people: ages from 23 to 78, admitted as adults, one in 25 still on probation. */
final class People {

    static final int YOUNGEST = 23;
    static final int OLDEST = 78;
    private static final int ADULT = 21;
    private static final int LATEST_ADMISSION = 40;
    private static final int DAYS_A_YEAR = 365;

    private final PersonNames names = new PersonNames();
    private final Turn probation = new Turn(25);
    private final Random random;
    private final LocalDate today;
    private long lastId;

    People(Random random, LocalDate today) {
        this.random = random;
        this.today = today;
    }

    Person draw() {
        return probation.next() ? onProbation() : aged(age());
    }

    Person aged(int age) {
        var born = bornForAge(age);
        var admitted = born.plusYears(ADULT).plusDays(random.nextInt(daysToAdmission(age)));
        return person(born, admitted, admitted.plusYears(1));
    }

    /** An official member was admitted more than a year ago. */
    private static int daysToAdmission(int age) {
        return (Math.min(age - 1, LATEST_ADMISSION) - ADULT) * DAYS_A_YEAR;
    }

    private Person onProbation() {
        var born = bornForAge(YOUNGEST + random.nextInt(15));
        return person(born, today.minusDays(20 + random.nextInt(320)), null);
    }

    private Person person(LocalDate born, LocalDate admitted, @Nullable LocalDate official) {
        var sex = random.nextInt(100) < 42 ? Sex.F : Sex.M;
        return new Person(++lastId, names.draw(sex, random), sex, born, admitted, official);
    }

    private LocalDate bornForAge(int age) {
        return today.minusYears(age).minusDays(random.nextInt(DAYS_A_YEAR - 5));
    }

    private int age() {
        var share = random.nextInt(100);
        if (share < 24) {
            return between(YOUNGEST + 1, 35);
        }
        if (share < 66) {
            return between(36, 50);
        }
        return share < 88 ? between(51, 60) : between(61, OLDEST);
    }

    private int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }
}
