package vn.quantriet.attendance.makeup.ui;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.util.Optional;
import vn.quantriet.attendance.SessionContext;
import vn.quantriet.attendance.SessionStep;
import vn.quantriet.attendance.makeup.MakeUps;

/** On the page of a session whose roll is closed: who was absent, and who has made up for it. */
@org.springframework.stereotype.Component
class MakeUpStep implements SessionStep {

    private static final int AFTER = 70;

    private final MakeUps makeUps;
    private final Clock clock;

    MakeUpStep(MakeUps makeUps, Clock clock) {
        this.makeUps = makeUps;
        this.clock = clock;
    }

    @Override
    public int order() {
        return AFTER;
    }

    @Override
    public Optional<Component> card(SessionContext context) {
        var cell = context.cell();
        if (cell == null || !context.closed() || !(context.reads() || context.keeps())) {
            return Optional.empty();
        }
        return Optional.of(new MakeUpCard(makeUps, context.session(), cell, context.keeps(), clock));
    }
}
