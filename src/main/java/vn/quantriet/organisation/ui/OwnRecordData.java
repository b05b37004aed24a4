package vn.quantriet.organisation.ui;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.quantriet.organisation.MemberDetails;
import vn.quantriet.organisation.MemberFile;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.Languages;
import vn.quantriet.shared.Period;
import vn.quantriet.shared.PersonalData;

/** What the register holds about the person who is signed in, and who looked at it from above. */
@Component
class OwnRecordData implements PersonalData {

    private static final int ORDER = 20;

    private final MemberFile file;
    private final Languages languages;
    private final Clock clock;

    OwnRecordData(MemberFile file, Languages languages, Clock clock) {
        this.file = file;
        this.languages = languages;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Section> sections() {
        return file.mine().map(this::sections).orElse(List.of());
    }

    private List<Section> sections(MemberDetails me) {
        return List.of(record(me), memberships(me), standings(me), offices(me), looks());
    }

    private Section record(MemberDetails me) {
        return new Section(
                "organisation.member.record",
                List.of("organisation.own.field", "organisation.own.value"),
                List.of(
                        List.of(say("organisation.members.name"), me.name()),
                        List.of(say("organisation.member.code"), me.code()),
                        List.of(
                                say("organisation.member.sex"),
                                say("organisation.sex." + me.sex().name())),
                        List.of(say("organisation.member.born"), Format.day(me.born())),
                        List.of(say("organisation.member.admitted"), Format.day(me.admitted())),
                        List.of(say("organisation.member.official"), Format.day(me.official())),
                        List.of(say("organisation.member.card"), Format.orDash(me.cardNumber())),
                        List.of(say("organisation.member.phone"), Format.orDash(me.phone())),
                        List.of(say("organisation.member.email"), Format.orDash(me.email()))));
    }

    private Section memberships(MemberDetails me) {
        return new Section(
                "organisation.member.memberships",
                List.of("organisation.own.unit", "organisation.own.how", "organisation.own.dates"),
                me.memberships().stream()
                        .map(row -> List.of(
                                row.unitName(),
                                say("organisation.membership." + row.kind().name()),
                                dates(row.period())))
                        .toList());
    }

    private Section standings(MemberDetails me) {
        return new Section(
                "organisation.member.standings",
                List.of("organisation.own.what", "organisation.own.dates", "organisation.own.document"),
                me.standings().stream()
                        .map(row -> List.of(
                                say(UnitSection.standingKey(row.kind())),
                                dates(row.period()),
                                Format.orDash(row.document())))
                        .toList());
    }

    private Section offices(MemberDetails me) {
        return new Section(
                "organisation.member.offices",
                List.of("organisation.own.what", "organisation.own.unit", "organisation.own.dates"),
                me.offices().stream()
                        .map(row -> List.of(row.office(), row.unitName(), dates(row.period())))
                        .toList());
    }

    private Section looks() {
        return new Section(
                "organisation.own.looks",
                List.of("organisation.own.at", "organisation.own.by", "organisation.own.unit", "organisation.own.why"),
                file.looksAtMe().stream()
                        .map(look -> List.of(
                                Format.moment(look.at(), clock.getZone()),
                                look.by(),
                                look.unitName(),
                                look.reason() == null ? say("organisation.own.by-office") : look.reason()))
                        .toList());
    }

    private String dates(Period period) {
        return UnitSection.period(period, say("organisation.until-now"));
    }

    /** The language of the page; a download without one is in Vietnamese. */
    private String say(String key) {
        var ui = com.vaadin.flow.component.UI.getCurrent();
        Locale language = ui == null ? Languages.VIETNAMESE : ui.getLocale();
        return languages.getTranslation(key, language);
    }
}
