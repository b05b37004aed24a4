package vn.quantriet.access;

import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** How the portal is reached from outside: as set, or as the present request reached it. */
@Component
public class PortalAddress {

    private final String set;

    PortalAddress(@Value("${portal.address:}") String set) {
        this.set = set;
    }

    /**
     * @param location inside the portal, without leading slash
     */
    public String of(String location) {
        return base() + "/" + location;
    }

    private String base() {
        if (!set.isBlank()) {
            return set.replaceAll("/+$", "");
        }
        var request = VaadinServletRequest.getCurrent();
        return request == null
                ? ""
                : ServletUriComponentsBuilder.fromContextPath(request.getHttpServletRequest())
                        .toUriString();
    }
}
