package vn.quantriet.attendance.makeup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionAccess;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.SessionRecords;
import vn.quantriet.attendance.StudySession;
import vn.quantriet.audit.AuditTrail;
import vn.quantriet.audit.AuditTrail.Entry;
import vn.quantriet.campaign.completion.Completions;
import vn.quantriet.shared.WholeTransaction;

/** Who missed a session, and who has made up for it. Changes no mark and no attendance rate. */
@Service
@Requires(Permission.OWN_PAGES)
public class MakeUps {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 500;

    private final SessionAccess access;
    private final SessionRecords sessions;
    private final MakeUpRecords records;
    private final SessionReports reports;
    private final Completions completions;
    private final WholeTransaction transaction;
    private final AuditTrail trail;
    private final Clock clock;

    MakeUps(
            SessionAccess access,
            SessionRecords sessions,
            MakeUpRecords records,
            SessionReports reports,
            Completions completions,
            WholeTransaction transaction,
            AuditTrail trail,
            Clock clock) {
        this.access = access;
        this.sessions = sessions;
        this.records = records;
        this.reports = reports;
        this.completions = completions;
        this.transaction = transaction;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Who was expected and not there, by given name; empty while the roll is open.
     *
     * @throws AccessDenied when the names of the chi bộ are not open to the person
     */
    @Transactional
    public List<MakeUpRow> missed(SessionId session, UnitId cell) {
        access.requireReader(session, cell);
        return records.isClosed(session, cell) ? records.missed(session, cell) : List.of();
    }

    /**
     * Records that somebody has made up for the session.
     *
     * @param note asked for with {@link MakeUpKind#PAPER}
     * @throws AccessDenied unless the person keeps the sessions of the chi bộ
     * @throws MakeUpRefused when he was not absent, has made up already, or there is nothing that shows it
     */
    public void record(
            SessionId session, UnitId cell, MemberId member, MakeUpKind how, @Nullable String note, LocalDate day) {
        access.requireKeeper(session, cell);
        transaction.run(() -> {
            var missed = planned(session);
            requireDay(missed, day);
            requireMissed(session, cell, member);
            var later = requireShown(missed, member, how, note);
            var after = isClosed(missed);
            records.add(
                    session, cell, member, how, later, blankToNull(note), after, day, access.self(), clock.instant());
            trail.record(Entry.of("attendance.make-up", "member", member.value(), cell)
                    .changing(null, Map.of("session", session.value(), "how", how.name(), "day", day.toString())));
            follow(missed, member);
            return true;
        });
    }

    /**
     * Takes a make-up back.
     *
     * @throws AccessDenied unless the person keeps the sessions of the chi bộ
     * @throws MakeUpRefused when the reason says too little, or there is none to take back
     */
    public void withdraw(SessionId session, UnitId cell, MemberId member, String reason) {
        access.requireKeeper(session, cell);
        transaction.run(() -> {
            var why = said(reason, "attendance.make-up.refused.reason");
            if (!records.withdraw(session, cell, member, why, access.self(), clock.instant())) {
                throw new MakeUpRefused("attendance.make-up.refused.none");
            }
            trail.record(Entry.of("attendance.make-up-withdrawn", "member", member.value(), cell)
                    .because(why)
                    .changing(Map.of("session", session.value()), null));
            follow(planned(session), member);
            return true;
        });
    }

    /** Whether the campaign of the session is closed, so that what is recorded now is kept apart and moves no figure. */
    @Transactional
    public boolean isAfterClosing(StudySession session) {
        return isClosed(session);
    }

    private boolean isClosed(StudySession session) {
        var campaign = session.campaign();
        return campaign != null && completions.isClosed(campaign);
    }

    private void follow(StudySession missed, MemberId member) {
        var campaign = missed.campaign();
        if (campaign != null) {
            reports.follow(campaign, member);
        }
    }

    private StudySession planned(SessionId session) {
        return sessions.find(session).orElseThrow(() -> new AccessDenied("No such session"));
    }

    private void requireDay(StudySession missed, LocalDate day) {
        if (day.isBefore(missed.day(clock.getZone())) || day.isAfter(LocalDate.now(clock))) {
            throw new MakeUpRefused("attendance.make-up.refused.day");
        }
    }

    private void requireMissed(SessionId session, UnitId cell, MemberId member) {
        if (!records.isClosed(session, cell)) {
            throw new MakeUpRefused("attendance.make-up.refused.open");
        }
        var row = records.missed(session, cell).stream()
                .filter(one -> one.member().equals(member))
                .findFirst()
                .orElseThrow(() -> new MakeUpRefused("attendance.make-up.refused.not-absent"));
        if (row.madeUp() != null) {
            throw new MakeUpRefused("attendance.make-up.refused.twice");
        }
    }

    /** @return the later class, where that is how */
    private @Nullable SessionId requireShown(
            StudySession missed, MemberId member, MakeUpKind how, @Nullable String note) {
        return switch (how) {
            case LATER_CLASS ->
                records.attendedLater(missed.id(), member)
                        .orElseThrow(() -> new MakeUpRefused("attendance.make-up.refused.no-later"));
            case MODULE -> {
                var campaign = missed.campaign();
                if (campaign == null || !completions.modulesDone(campaign, member)) {
                    throw new MakeUpRefused("attendance.make-up.refused.no-module");
                }
                yield null;
            }
            case PAPER -> {
                said(note, "attendance.make-up.refused.note");
                yield null;
            }
        };
    }

    static String said(@Nullable String text, String otherwise) {
        var said = text == null ? "" : text.strip();
        if (said.length() < SHORTEST || said.length() > LONGEST) {
            throw new MakeUpRefused(otherwise);
        }
        return said;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
