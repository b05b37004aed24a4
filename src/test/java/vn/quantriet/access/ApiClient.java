package vn.quantriet.access;

import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A client that speaks to the portal through its filters, as a phone or a script does. */
@Component
public class ApiClient {

    private static final AtomicInteger HOST = new AtomicInteger(1);

    private final WebApplicationContext context;
    private String address = "192.0.2.1";
    private @Nullable MockMvc mvc;

    ApiClient(WebApplicationContext context) {
        this.context = context;
    }

    public static MockHttpServletRequestBuilder get(String path) {
        return MockMvcRequestBuilders.get(path);
    }

    public static MockHttpServletRequestBuilder post(String path) {
        return MockMvcRequestBuilders.post(path).contentType(MediaType.APPLICATION_JSON);
    }

    public static MockHttpServletRequestBuilder marked(MockHttpServletRequestBuilder request) {
        return request.header("X-Quan-Triet", "1");
    }

    public MvcResult send(MockHttpServletRequestBuilder request) {
        var page = VaadinSession.getCurrent();
        var before = SecurityContextHolder.getContext();
        VaadinSession.setCurrent(null);
        try {
            if (mvc == null) {
                mvc = MockMvcBuilders.webAppContextSetup(context)
                        .apply(SecurityMockMvcConfigurers.springSecurity())
                        .build();
            }
            TestSecurityContextHolder.clearContext();
            SecurityContextHolder.clearContext();
            return mvc.perform(request.with(sent -> {
                        sent.setRemoteAddr(address);
                        return sent;
                    }))
                    .andReturn();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        } finally {
            VaadinSession.setCurrent(page);
            SecurityContextHolder.setContext(before);
        }
    }

    public MockHttpServletResponse answer(MockHttpServletRequestBuilder request) {
        return send(request).getResponse();
    }

    public MockHttpServletResponse signIn(String name, String password, boolean remember) {
        return answer(marked(post("/api/sign-in"))
                .content("{\"name\":\"%s\",\"password\":\"%s\",\"remember\":%s}".formatted(name, password, remember)));
    }

    /** Signs in and gives the token cookie back. */
    public Cookie token(String name, boolean remember) {
        var cookie = signIn(name, TestPeople.PASSWORD, remember).getCookie(Browser.TOKEN_COOKIE);
        if (cookie == null) {
            throw new AssertionError("No token was given");
        }
        return new Cookie(cookie.getName(), cookie.getValue());
    }

    public MockHttpServletResponse me(Cookie token) {
        return answer(marked(get("/api/me")).cookie(token));
    }
}
