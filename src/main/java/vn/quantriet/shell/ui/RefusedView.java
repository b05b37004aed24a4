package vn.quantriet.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouteConfiguration;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.core.annotation.AnnotatedElementUtils;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.Requires;

/** Says which right a page asks for, in words, and who can help. */
@ParentLayout(MainLayout.class)
class RefusedView extends ErrorView implements HasErrorParameter<AccessDenied> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDenied> parameter) {
        var rights = missingRights(event.getLocation().getPath());
        say(
                getTranslation("shell.refused.title"),
                rights.isEmpty()
                        ? getTranslation("shell.refused.text")
                        : getTranslation("shell.refused.right", rights));
        return HttpServletResponse.SC_FORBIDDEN;
    }

    /** The rights of which one would open the page; blank when the page asks for none and something on it was refused. */
    private String missingRights(String path) {
        return RouteConfiguration.forApplicationScope()
                .getRoute(path)
                .map(view -> AnnotatedElementUtils.findMergedAnnotation(view, Requires.class))
                .map(requires -> Arrays.stream(requires.value())
                        .map(right -> getTranslation("shell.right." + right.name()))
                        .collect(Collectors.joining("; ")))
                .orElse("");
    }
}
