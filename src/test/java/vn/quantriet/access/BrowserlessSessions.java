package vn.quantriet.access;

import com.vaadin.browserless.mocks.MockRequest;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;

/** The requests of browserless tests cannot change a session id; real ones do, and UC006 proves it over HTTP. */
@Configuration(proxyBeanMethods = false)
class BrowserlessSessions {

    @Bean
    @Primary
    SessionAuthenticationStrategy newSessionIdWherePossible() {
        var real = new ChangeSessionIdAuthenticationStrategy();
        return (authentication, request, response) -> {
            if (!isMock(request)) {
                real.onAuthentication(authentication, request, response);
            }
        };
    }

    private static boolean isMock(ServletRequest request) {
        return request instanceof ServletRequestWrapper wrapper
                ? isMock(wrapper.getRequest())
                : request instanceof MockRequest;
    }
}
