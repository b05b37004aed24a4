package vn.quantriet.demo;

import java.time.LocalDate;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.quantriet.organisation.BulkLoad;
import vn.quantriet.organisation.BulkRegister.MembershipLine;
import vn.quantriet.organisation.BulkRegister.StandingLine;
import vn.quantriet.organisation.MembershipKind;
import vn.quantriet.organisation.StandingKind;
import vn.quantriet.shared.Period;

/** Who is not counted, in the shares of a real organisation: about 6 % exempt, mostly over 60; 1.5 % elsewhere; few abroad or suspended. */
final class Standings {

    private static final int RETIRED = 60;

    private final Turn exemptOld = new Turn(2);
    private final Turn exemptIll = new Turn(150);
    private final Turn elsewhere = new Turn(36);
    private final Turn hosted = new Turn(2);
    private final Turn abroad = new Turn(140);
    private final Turn suspended = new Turn(240);
    private final Homes homes;
    private final Random random;
    private final LocalDate today;

    Standings(Homes homes, Random random, LocalDate today) {
        this.homes = homes;
        this.random = random;
        this.today = today;
    }

    void add(BulkLoad load, Person person, PlannedUnit cell) {
        var old = person.ageOn(today) > RETIRED;
        if (old ? exemptOld.next() : exemptIll.next()) {
            addExempt(load, person, old);
        } else if (suspended.next()) {
            var since = today.minusDays(20 + random.nextInt(40));
            load.add(standing(
                    person, StandingKind.SUSPENDED, new Period(since, since.plusDays(90)), "QĐ/ĐU", since, null));
        } else if (abroad.next()) {
            var since = today.minusDays(30 + random.nextInt(500));
            load.add(standing(person, StandingKind.ABROAD, Period.since(since), null, null, "Học tập ở nước ngoài"));
        } else if (elsewhere.next()) {
            addElsewhere(load, person, cell);
        }
    }

    private void addExempt(BulkLoad load, Person person, boolean old) {
        var since = today.minusDays(25 + random.nextInt(900));
        var reason = old ? "Tuổi cao, sức yếu" : "Điều trị bệnh dài ngày";
        load.add(standing(person, StandingKind.EXEMPT, Period.since(since), "NQ/CB", since, reason));
    }

    private void addElsewhere(BulkLoad load, Person person, PlannedUnit cell) {
        var since = today.minusDays(15 + random.nextInt(80));
        var period = new Period(since, since.plusDays(120 + random.nextInt(200)));
        var host = homes.otherThan(cell);
        var hostIsOurs = hosted.next();
        var note = hostIsOurs ? host.name() : "Đảng bộ nơi cư trú";
        load.add(standing(person, StandingKind.ELSEWHERE, period, null, null, note));
        if (hostIsOurs) {
            load.add(new MembershipLine(person.id(), MembershipKind.GUEST, host.id(), period, null));
        }
    }

    private StandingLine standing(
            Person person,
            StandingKind kind,
            Period period,
            @Nullable String document,
            @Nullable LocalDate signed,
            @Nullable String note) {
        var number = document == null ? null : "%02d-%s".formatted(1 + random.nextInt(60), document);
        return new StandingLine(person.id(), kind, period, number, signed, note);
    }
}
