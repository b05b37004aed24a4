package vn.quantriet.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.bulk.ListedLine;

/**
 * How far everybody on a list comes, and when: some chi bộ are done, those far in the south are behind, most are in between.
 * The shares over the whole are exact.
 */
final class Course {

    private static final int ALL_DONE_EVERY = 7;
    private static final double AHEAD = 2;
    private static final List<Integer> HOURS = List.of(7, 11, 12, 17, 18, 19, 19, 20);

    /** On the last day, so that all is done before it ends. */
    private static final int EARLY = 7;

    /** On the first, after the list was locked. */
    private static final int LATE = 17;

    /** In percent of those who are eligible. */
    enum Shares {
        RUNNING(60, 18, 0.5),
        CLOSED(95, 2, 0.15);

        private final int done;
        private final int underWay;
        private final double spread;

        Shares(int done, int underWay, double spread) {
            this.done = done;
            this.underWay = underWay;
            this.spread = spread;
        }
    }

    /**
     * What one member does.
     *
     * @param together the evening on which everything was studied in the chi bộ, recorded on behalf; else by himself
     */
    record Way(ListedLine member, Progress progress, ZonedDateTime from, ZonedDateTime to, boolean together) {}

    /** How far. */
    enum Progress {
        DONE,
        UNDER_WAY,
        MIDDLE,
        NOT_BEGUN
    }

    private final Shares shares;
    private final LocalDate opened;
    private final int days;
    private final Clock clock;
    private final Random random;
    private final DemoCampaigns.Samples samples;
    private final Map<UnitId, Double> cells = new HashMap<>();

    Course(Shares shares, LocalDate opened, int days, Clock clock, Random random, DemoCampaigns.Samples samples) {
        this.shares = shares;
        this.opened = opened;
        this.days = days;
        this.clock = clock;
        this.random = random;
        this.samples = samples;
    }

    int days() {
        return days;
    }

    int donePercent() {
        return shares.done;
    }

    private record Scored(ListedLine member, double score) {}

    List<Way> of(List<ListedLine> listed) {
        var ranked = listed.stream()
                .filter(ListedLine::eligible)
                .map(member -> new Scored(member, cell(member) + random.nextDouble()))
                .sorted(Comparator.comparing(Scored::score).reversed())
                .toList();
        var ways = new ArrayList<Way>();
        for (var place = 0; place < ranked.size(); place++) {
            ways.add(way(ranked.get(place).member(), progress(place * 100.0 / ranked.size())));
        }
        // one of six exempt members studies as well, and is in no numerator
        listed.stream()
                .filter(member -> !member.eligible() && random.nextInt(6) == 0)
                .forEach(member -> ways.add(way(member, Progress.DONE)));
        return ways;
    }

    private Progress progress(double percent) {
        return percent < shares.done
                ? Progress.DONE
                : percent < shares.done + shares.underWay ? Progress.UNDER_WAY : Progress.NOT_BEGUN;
    }

    /** How eager a chi bộ is. */
    private double cell(ListedLine member) {
        return cells.computeIfAbsent(member.unit(), unit -> {
            if (samples.mixed().contains(unit)) {
                return 0.0;
            }
            var own = (random.nextDouble() - 0.5) * 2 * shares.spread;
            return switch (member.region()) {
                case "SOUTH" -> own * 0.4 - shares.spread * 1.2;
                case "CENTRE" -> own - shares.spread * 0.4;
                default -> cells.size() % ALL_DONE_EVERY == 3 ? AHEAD : own;
            };
        });
    }

    private Way way(ListedLine member, Progress progress) {
        if (samples.middle().filter(member.member()::equals).isPresent()) {
            return new Way(member, Progress.MIDDLE, at(days - 8), at(days - 2), false);
        }
        var begun = random.nextInt(Math.max(1, days - 3));
        var ended = Math.min(days - 1, begun + 1 + random.nextInt(7));
        var together = member.unit().value() % 11 == 5 && progress == Progress.DONE && random.nextInt(4) > 0;
        return new Way(member, progress, at(begun), at(ended), together);
    }

    /** Before work, at noon or in the evening of a day. */
    private ZonedDateTime at(int day) {
        var hour = day >= days - 1 ? EARLY : day <= 0 ? LATE : HOURS.get(random.nextInt(HOURS.size()));
        var time = LocalTime.of(hour, random.nextInt(60), random.nextInt(60));
        return opened.plusDays(Math.max(0, day)).atTime(time).atZone(clock.getZone());
    }
}
