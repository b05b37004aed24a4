package vn.quantriet.learning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.stream.Collectors;
import vn.quantriet.catalogue.Library;
import vn.quantriet.catalogue.LibraryFilter;
import vn.quantriet.catalogue.ModuleCard;
import vn.quantriet.learning.LearningRoutes;
import vn.quantriet.learning.quiz.PaperQuizzes;
import vn.quantriet.learning.quiz.PaperRefused;
import vn.quantriet.learning.quiz.PrintedQuiz;
import vn.quantriet.organisation.MemberFilter;
import vn.quantriet.organisation.MemberOrder;
import vn.quantriet.organisation.MemberRow;
import vn.quantriet.organisation.Members;
import vn.quantriet.organisation.OwnUnit;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.Notices;

/** Chooses a module and members, draws a paper for each and leads to the page that prints them. */
class PaperPrintSection extends Card {

    /** More members than a chi bộ has. */
    private static final int MOST = 500;

    private final PaperQuizzes papers;
    private final OwnUnit unit;
    private final Select<ModuleCard> module = new Select<>();
    private final CheckboxGroup<MemberRow> chosen = new CheckboxGroup<>();

    /** @param wanted the module to begin with; none where it is unknown */
    PaperPrintSection(PaperQuizzes papers, Members members, Library library, OwnUnit unit, String wanted) {
        this.papers = papers;
        this.unit = unit;
        module.setLabel(getTranslation("learning.paper.module"));
        module.setItemLabelGenerator(card -> card.edition().shortTitle());
        module.setItems(library.modules(LibraryFilter.ALL));
        library.module(wanted).ifPresent(module::setValue);
        chosen.setLabel(getTranslation("learning.paper.members"));
        chosen.addClassName("qt-exam-members");
        chosen.setItemLabelGenerator(MemberRow::name);
        var listed = members.list(unit.id(), MemberFilter.ALL, MemberOrder.NAME, 0, MOST).stream()
                .filter(member -> !member.isGuest())
                .toList();
        chosen.setItems(listed);
        var all = new Button(getTranslation("learning.paper.all"), click -> chosen.select(listed));
        var print = new Button(getTranslation("learning.paper.print"), click -> print());
        print.addThemeVariants(ButtonVariant.PRIMARY);
        print.setDisableOnClick(true);
        print.addClickListener(click -> print.setEnabled(true));
        add(
                new H2(getTranslation("learning.paper.print.title")),
                new Paragraph(getTranslation("learning.paper.print.text")),
                module,
                all,
                chosen,
                print);
    }

    private void print() {
        if (module.isEmpty() || chosen.getValue().isEmpty()) {
            Notices.problem(getTranslation("learning.paper.choose"));
            return;
        }
        try {
            lead(papers.print(
                    unit.id(),
                    module.getValue().module(),
                    chosen.getValue().stream().map(MemberRow::id).collect(Collectors.toSet())));
        } catch (PaperRefused refusal) {
            Notices.problem(getTranslation(refusal.messageKey()));
        }
    }

    private void lead(List<PrintedQuiz> printed) {
        var numbers =
                printed.stream().map(paper -> Long.toString(paper.number())).collect(Collectors.joining(","));
        getUI().orElseThrow()
                .navigate(LearningRoutes.PAPERS_PRINT, QueryParameters.of(LearningRoutes.NUMBERS, numbers));
    }
}
