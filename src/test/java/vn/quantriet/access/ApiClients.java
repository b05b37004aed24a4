package vn.quantriet.access;

import org.springframework.web.context.WebApplicationContext;

/** Clients for tests with several threads: one may not be shared. */
public final class ApiClients {

    private ApiClients() {}

    public static ApiClient another(WebApplicationContext context) {
        return new ApiClient(context);
    }
}
