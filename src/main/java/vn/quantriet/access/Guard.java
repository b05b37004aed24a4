package vn.quantriet.access;

import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;

/** Compares what {@link Requires} asks for with who is signed in. Services and views are guarded by this one piece. */
@Component
class Guard {

    /** What to do with somebody who knocks. */
    enum Answer {
        OPEN,
        SIGN_IN,
        GIVE_PASSWORD,
        REFUSE
    }

    private final CurrentActor currentActor;

    Guard(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    /** What is annotated with neither {@link Requires} nor {@link OpenToAll} is refused to everybody. */
    Answer ask(AnnotatedElement guarded) {
        if (AnnotatedElementUtils.hasAnnotation(guarded, OpenToAll.class)) {
            return Answer.OPEN;
        }
        return ask(AnnotatedElementUtils.findMergedAnnotation(guarded, Requires.class));
    }

    private Answer ask(@Nullable Requires requires) {
        if (requires == null) {
            return Answer.REFUSE;
        }
        return currentActor
                .find()
                .map(actor -> compare(actor, requires.value()))
                .orElse(Answer.SIGN_IN);
    }

    private static Answer compare(Actor actor, Permission... any) {
        var held = Arrays.stream(any).filter(actor::holds).toList();
        if (held.isEmpty()) {
            return Answer.REFUSE;
        }
        var open = actor.passwordGiven() || held.stream().anyMatch(permission -> !permission.needsPassword());
        return open ? Answer.OPEN : Answer.GIVE_PASSWORD;
    }

    /**
     * @throws AccessDenied unless the door is open
     */
    void enforce(AnnotatedElement guarded) {
        switch (ask(guarded)) {
            case OPEN -> {}
            case SIGN_IN -> throw new AccessDenied("Nobody is signed in");
            case GIVE_PASSWORD -> throw new PasswordNeeded();
            case REFUSE -> throw new AccessDenied("Not permitted: " + guarded);
        }
    }

    /** Whether an annotation that decides stands on the element itself. */
    static boolean speaks(AnnotatedElement guarded) {
        return Optional.<Object>ofNullable(AnnotatedElementUtils.findMergedAnnotation(guarded, Requires.class))
                .or(() -> Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(guarded, OpenToAll.class)))
                .isPresent();
    }
}
