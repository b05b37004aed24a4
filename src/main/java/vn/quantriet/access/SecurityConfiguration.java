package vn.quantriet.access;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Three doors: static files, JSON calls without session, and everything else, which is Flow.
 *
 * <p>The doors let requests in; who may do what is decided by {@link Guard} at each view and service. Endpoints of rooms
 * stand below {@code /api}.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableConfigurationProperties(AccessSettings.class)
class SecurityConfiguration {

    private static final String NOTHING_ELSE =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Bean
    SecurityContextRepository securityContextRepository() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    SessionAuthenticationStrategy newSessionId() {
        return new ChangeSessionIdAuthenticationStrategy();
    }

    /** Nobody signs in through Spring's own forms; this keeps it from making up a user. */
    @Bean
    UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException("Sign-in goes through SignIn");
        };
    }

    @Bean
    @Order(1)
    SecurityFilterChain files(HttpSecurity http) throws Exception {
        return http.securityMatcher("/theme/**", "/favicon.ico", "/robots.txt")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> common(headers).cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(
            HttpSecurity http, SessionActor actors, Devices devices, RequestLimit limit, ApiProblems problems)
            throws Exception {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> common(headers)
                        .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .contentSecurityPolicy(policy -> policy.policyDirectives(NOTHING_ELSE)))
                .addFilterBefore(new ApiFilter(actors, devices, limit, problems), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http,
            SessionActor actors,
            Devices devices,
            SignInSession session,
            Setup setup,
            SecurityContextRepository contexts)
            throws Exception {
        return http.with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.enableNavigationAccessControl(false)
                                .enableLogoutConfiguration(false)
                                .anyRequest(request -> request.permitAll()))
                .securityContext(context -> context.securityContextRepository(contexts))
                .sessionManagement(management ->
                        management.sessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy()))
                .headers(headers -> common(headers)
                        .contentSecurityPolicy(policy -> policy.policyDirectives(PageSecurityPolicy.WITHOUT_SCRIPT)))
                .addFilterBefore(new SetupFilter(setup), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new SessionFilter(actors, devices, session), AnonymousAuthenticationFilter.class)
                .build();
    }

    /** Written at once: what Flow answers would be on its way before Spring came to write them. */
    private static HeadersConfigurer<HttpSecurity> common(HeadersConfigurer<HttpSecurity> headers) {
        return headers.withObjectPostProcessor(new ObjectPostProcessor<HeaderWriterFilter>() {
                    @Override
                    public <F extends HeaderWriterFilter> F postProcess(F filter) {
                        filter.setShouldWriteHeadersEagerly(true);
                        return filter;
                    }
                })
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
    }
}
