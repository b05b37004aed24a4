package vn.quantriet.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Before each JSON call: asks for the header that no foreign page can send, and recognises the device by its token. There
 * is no session. A device that hammers is held off before anything is asked of the database. Pictures of editions are asked for by the browser itself, which sends no such header; reading one changes
 * nothing.
 */
class ApiFilter extends OncePerRequestFilter {

    static final String HEADER = "X-Quan-Triet";

    private static final Pattern PICTURE = Pattern.compile("/api/editions/[^/]+/images/[^/]+");

    private final SessionActor actors;
    private final Devices devices;
    private final RequestLimit limit;
    private final ApiProblems problems;

    ApiFilter(SessionActor actors, Devices devices, RequestLimit limit, ApiProblems problems) {
        this.actors = actors;
        this.devices = devices;
        this.limit = limit;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // What may be kept says so itself.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (!"1".equals(request.getHeader(HEADER)) && !asksForPicture(request)) {
            problems.write(request, response, HttpStatus.FORBIDDEN, "header-missing");
            return;
        }
        var token = new Browser(request, response).token();
        if (token.isPresent() && limit.concerns(path(request)) && !limit.admits(token.get())) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            problems.write(request, response, HttpStatus.TOO_MANY_REQUESTS, "too-fast");
            return;
        }
        token.flatMap(devices::recognise)
                .filter(device -> actors.recognised(device.ticket()).isPresent())
                .ifPresent(device -> SecurityContextHolder.setContext(SignInAuthentication.contextOf(device)));
        chain.doFilter(request, response);
    }

    private static boolean asksForPicture(HttpServletRequest request) {
        var reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return reads && PICTURE.matcher(path(request)).matches();
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
