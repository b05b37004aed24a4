package vn.quantriet.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.quantriet.organisation.MemberDetails;
import vn.quantriet.organisation.MemberDetails.OfficeRow;
import vn.quantriet.organisation.MemberDetails.StandingRow;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.Period;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.FactList;

/** What is on record about one member. */
class MemberSection extends Div {

    private final LocalDate today;

    /**
     * @param onEndStanding null for a reader who does not keep the register
     * @param onEndOffice null for a reader who does not keep the register
     */
    MemberSection(
            MemberDetails member,
            LocalDate today,
            @Nullable Consumer<StandingRow> onEndStanding,
            @Nullable Consumer<OfficeRow> onEndOffice) {
        this.today = today;
        addClassName("qt-cards");
        add(
                titled("organisation.member.record", record(member)),
                titled("organisation.member.offices", offices(member.offices(), onEndOffice)),
                titled("organisation.member.standings", standings(member.standings(), onEndStanding)),
                titled("organisation.member.memberships", memberships(member)));
    }

    private Component record(MemberDetails member) {
        var facts = new FactList();
        facts.add(getTranslation("organisation.member.code"), member.code());
        facts.add(
                getTranslation("organisation.member.sex"),
                getTranslation("organisation.sex." + member.sex().name()));
        facts.add(getTranslation("organisation.member.born"), Format.day(member.born()));
        facts.add(getTranslation("organisation.member.admitted"), Format.day(member.admitted()));
        facts.add(
                getTranslation("organisation.member.official"),
                member.official() == null
                        ? getTranslation("organisation.members.probation")
                        : Format.day(member.official()));
        facts.add(getTranslation("organisation.member.card"), Format.orDash(member.cardNumber()));
        facts.add(getTranslation("organisation.member.phone"), Format.orDash(member.phone()));
        facts.add(getTranslation("organisation.member.email"), Format.orDash(member.email()));
        facts.add(
                getTranslation("organisation.member.account"),
                getTranslation(
                        member.activated() ? "organisation.member.account.yes" : "organisation.member.account.no"));
        if (member.left() != null) {
            facts.add(getTranslation("organisation.member.left"), Format.day(member.left()));
        }
        return facts;
    }

    private Component offices(List<OfficeRow> offices, @Nullable Consumer<OfficeRow> onEnd) {
        return rows(
                "organisation.member.no-offices",
                offices.stream()
                        .map(row -> line(
                                row.office() + ", " + row.unitName(),
                                row.period(),
                                row.document(),
                                onEnd == null ? null : () -> onEnd.accept(row)))
                        .toList());
    }

    private Component standings(List<StandingRow> standings, @Nullable Consumer<StandingRow> onEnd) {
        return rows(
                "organisation.member.no-standings",
                standings.stream()
                        .map(row -> line(
                                getTranslation(UnitSection.standingKey(row.kind()))
                                        + (row.note() == null ? "" : ": " + row.note()),
                                row.period(),
                                row.document(),
                                onEnd == null ? null : () -> onEnd.accept(row)))
                        .toList());
    }

    private Component memberships(MemberDetails member) {
        return rows(
                "organisation.member.no-memberships",
                member.memberships().stream()
                        .map(row -> line(
                                row.unitName() + " ("
                                        + getTranslation("organisation.membership."
                                                + row.kind().name())
                                        + ")",
                                row.period(),
                                null,
                                null))
                        .toList());
    }

    private Component line(String text, Period period, @Nullable String document, @Nullable Runnable onEnd) {
        var dates = new Span(UnitSection.period(period, getTranslation("organisation.until-now"))
                + (document == null ? "" : " · " + document));
        dates.addClassName("qt-t");
        var words = new Div(new Span(text), dates);
        words.addClassName("qt-member-cell");
        var line = new Div(words);
        line.addClassName("qt-record-line");
        if (onEnd != null && period.until().isAfter(today)) {
            line.add(new Button(getTranslation("organisation.end"), click -> onEnd.run()));
        }
        return line;
    }

    private Component rows(String emptyKey, List<Component> lines) {
        if (lines.isEmpty()) {
            return new Paragraph(getTranslation(emptyKey));
        }
        var rows = new Div();
        rows.addClassName("qt-record");
        rows.add(lines);
        return rows;
    }

    private Component titled(String titleKey, Component content) {
        return new Card(new H2(getTranslation(titleKey)), content);
    }
}
