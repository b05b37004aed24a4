package vn.quantriet.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Once the portal is set up, the address of the set-up is one that does not exist (BR-005-2). */
class SetupFilter extends OncePerRequestFilter {

    private final Setup setup;

    SetupFilter(Setup setup) {
        this.setup = setup;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isSetup(request) && !setup.isNeeded()) {
            response.sendError(HttpStatus.NOT_FOUND.value());
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isSetup(HttpServletRequest request) {
        return ("/" + AccessRoutes.SETUP).equals(request.getServletPath())
                || ("/" + AccessRoutes.SETUP).equals(request.getPathInfo());
    }
}
