package vn.quantriet.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.campaign.completion.Part;
import vn.quantriet.campaign.own.OwnCampaign;
import vn.quantriet.campaign.own.OwnModule;
import vn.quantriet.campaign.own.OwnStudy;
import vn.quantriet.catalogue.CatalogueRoutes;
import vn.quantriet.catalogue.Edition;
import vn.quantriet.catalogue.EditionSection;
import vn.quantriet.catalogue.Library;
import vn.quantriet.catalogue.LibraryFilter;
import vn.quantriet.catalogue.ModuleCard;
import vn.quantriet.learning.Reading;
import vn.quantriet.learning.ReadingPlace;
import vn.quantriet.learning.ReadingState;
import vn.quantriet.shared.HomeCard;
import vn.quantriet.shared.ui.Card;

/**
 * The one thing to do next, in one tap: what an open campaign still asks, the one that ends first before others; else go on
 * reading where one stopped, or take the quiz of what is read.
 */
@org.springframework.stereotype.Component
class ContinueCard implements HomeCard {

    private static final int ORDER = 0;

    private final CurrentActor currentActor;
    private final Library library;
    private final Reading reading;
    private final NextQuizCard nextQuiz;
    private final OwnStudy study;
    private final Clock clock;

    ContinueCard(
            CurrentActor currentActor,
            Library library,
            Reading reading,
            NextQuizCard nextQuiz,
            OwnStudy study,
            Clock clock) {
        this.currentActor = currentActor;
        this.library = library;
        this.reading = reading;
        this.nextQuiz = nextQuiz;
        this.study = study;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> card() {
        if (currentActor.find().filter(actor -> actor.member() != null).isEmpty()) {
            return Optional.empty();
        }
        var modules = library.modules(LibraryFilter.ALL);
        if (modules.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(asked(modules)
                .or(() -> begun(modules))
                .or(() -> nextQuiz.card(modules).map(ContinueCard::watched))
                .or(() -> modules.stream()
                        .filter(card -> !card.done())
                        .findFirst()
                        .map(ContinueCard::start))
                .orElseGet(() -> allRead(modules.size())));
    }

    /** What the campaign lacks that ends first; empty when nothing is asked, or nothing of it can be done now. */
    private Optional<Component> asked(List<ModuleCard> modules) {
        return study.open().stream()
                .filter(own -> own.isEligible() && !own.isDone() && own.runs(clock.instant()))
                .flatMap(own -> next(own, modules).stream())
                .findFirst();
    }

    /** The module being read, then the quiz of one that is read, then the next one; in the order of the campaign. */
    private Optional<Component> next(OwnCampaign own, List<ModuleCard> modules) {
        var unread = own.modules().stream()
                .filter(asked -> asked.lacks(Part.READ))
                .flatMap(asked -> modules.stream().filter(card -> card.module().equals(asked.module())))
                .toList();
        var quizzes = own.modules().stream()
                .filter(asked -> asked.lacks(Part.QUIZ) && !asked.lacks(Part.READ))
                .map(OwnModule::module);
        return begun(unread)
                .or(() -> nextQuiz.firstOf(quizzes).map(ContinueCard::watched))
                .or(() -> unread.stream().findFirst().map(ContinueCard::start));
    }

    /** The module read last that is not finished. */
    private Optional<Component> begun(List<ModuleCard> modules) {
        return reading.places().stream()
                .flatMap(place -> modules.stream()
                        .filter(card -> card.module().equals(place.module()) && !card.done())
                        .map(card -> goOn(card.edition(), place)))
                .findFirst();
    }

    private Component goOn(Edition edition, ReadingPlace place) {
        var state = reading.state(edition);
        var card = new Card().asNextStep();
        card.add(
                line(card.getTranslation("learning.home.left", minutesLeft(edition, state))),
                new H2(edition.title()),
                bar(state.read().size(), edition.sections().size()),
                line(where(card, edition, place)),
                button(edition.module(), card.getTranslation("learning.home.go-on")));
        return watched(card);
    }

    private static Component start(ModuleCard module) {
        var card = new Card().asNextStep();
        card.add(
                line(card.getTranslation("learning.home.first")),
                new H2(card.getTranslation(
                        "learning.home.start", module.edition().shortTitle())),
                line(card.getTranslation(
                        "learning.home.size", module.edition().sections().size(), module.minutes())),
                button(module.module(), card.getTranslation("learning.home.begin")));
        return watched(card);
    }

    private static Component allRead(int modules) {
        var card = new Card();
        var link = new Anchor(CatalogueRoutes.LIBRARY, card.getTranslation("learning.home.library"));
        link.addClassName("qt-button");
        card.add(new H2(card.getTranslation("learning.home.all-read", modules)), link);
        return watched(card);
    }

    private static String where(Card card, Edition edition, ReadingPlace place) {
        return edition.section(place.section())
                .map(section -> card.getTranslation(
                        "learning.home.place",
                        section.number(),
                        edition.sections().size(),
                        section.title()))
                .orElseGet(() -> card.getTranslation("learning.home.place-gone"));
    }

    private static int minutesLeft(Edition edition, ReadingState state) {
        return EditionSection.minutesFor(edition.sections().stream()
                .filter(section -> !state.read().contains(section.tag()))
                .mapToInt(EditionSection::words)
                .sum());
    }

    private static Component line(String text) {
        var line = new Paragraph(text);
        line.addClassName("qt-s");
        return line;
    }

    private static Component bar(int read, int sections) {
        var bar = new Div();
        bar.addClassName("qt-bar");
        for (var section = 0; section < sections; section++) {
            var part = new Span();
            part.addClassName(section < read ? "qt-done" : "qt-open");
            bar.add(part);
        }
        bar.getElement().setAttribute("role", "img");
        bar.getElement().setAttribute("aria-label", bar.getTranslation("learning.home.read", read, sections));
        return bar;
    }

    /** A page load of its own: without network the service worker answers it. */
    private static Anchor button(String module, String text) {
        var button = new Anchor(CatalogueRoutes.reader(module, null), text);
        button.addClassNames("qt-button", "qt-button-primary");
        button.setRouterIgnore(true);
        return button;
    }

    /** Whoever studies here shall be able to go on without network. */
    private static Component watched(Component card) {
        card.addAttachListener(shown -> card.getElement().executeJs("window.quanTriet?.keepWorkingOffline?.()"));
        return card;
    }
}
