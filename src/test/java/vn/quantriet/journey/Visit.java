package vn.quantriet.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One browser window of somebody, watched for errors on its console. */
final class Visit implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "screenshots");
    /** Milliseconds until a view that asks for the width has been answered. */
    private static final int SETTLES = 250;
    /** Where the pictures of the documentation are; renewed with {@code -Dportal.screenshots=update}. */
    private static final Path SHOWN = Path.of("src", "docs", "images");

    private static final Set<String> SERIOUS = Set.of("serious", "critical");
    private static final Map<String, String> SIGNED_IN = new HashMap<>();

    /** How a page is looked at. */
    enum Screen {
        PHONE(360, 740),
        LAPTOP(1280, 800);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    private final BrowserContext context;
    private final Page page;
    private final List<String> errors = new ArrayList<>();

    private Visit(NewContextOptions options) {
        this(options, RunningPortal.address());
    }

    private Visit(NewContextOptions options, String address) {
        context = Chromium.browser().newContext(options.setBaseURL(address));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                errors.add(message.text() + " " + message.location());
            }
        });
        page.onPageError(errors::add);
    }

    /** Somebody who is not signed in. */
    static Visit ofAnybody() {
        return new Visit(new NewContextOptions().setViewportSize(Screen.PHONE.width, Screen.PHONE.height));
    }

    /** A sample person, signed in through the form at the first visit of the run. */
    static Visit of(Role role) {
        return of(role.phone(), RunningPortal.address());
    }

    /** The same behind another address of the portal, such as {@link Line#address}. */
    static Visit of(Role role, String address) {
        return of(role.phone(), address);
    }

    static Visit of(Newcomer somebody) {
        return of(somebody.phone(), RunningPortal.address());
    }

    static Visit of(Newcomer somebody, String address) {
        return of(somebody.phone(), address);
    }

    private static Visit of(String phone, String address) {
        var state = SIGNED_IN.computeIfAbsent(phone, Visit::signIn);
        return new Visit(
                new NewContextOptions().setStorageState(state).setViewportSize(Screen.PHONE.width, Screen.PHONE.height),
                address);
    }

    private static String signIn(String phone) {
        try (var visit = ofAnybody()) {
            visit.open("dang-nhap");
            visit.signInWith(phone, Role.PASSWORD);
            visit.page.waitForURL(address -> !address.contains("dang-nhap"));
            visit.readFirst();
            return visit.context.storageState();
        }
    }

    /** The purpose notice, shown once to everybody. */
    void readFirst() {
        awaitPage();
        if (page.url().contains("thong-bao-muc-dich")) {
            look("thong-bao-muc-dich");
            page.locator("vaadin-button[theme~=primary]").click();
            page.waitForURL(address -> !address.contains("thong-bao-muc-dich"));
            awaitPage();
        }
    }

    void signInWith(String name, String password) {
        page.locator("vaadin-text-field input").fill(name);
        page.locator("vaadin-password-field input").fill(password);
        page.locator("vaadin-button[theme~=primary]").click();
    }

    Page page() {
        return page;
    }

    void open(String path) {
        page.navigate(path);
        awaitPage();
    }

    void awaitPage() {
        page.locator("h1").first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        page.evaluate("document.fonts.ready");
    }

    void expectHeadline(String words) {
        page.locator("h1", new Page.LocatorOptions().setHasText(words)).waitFor();
    }

    void size(Screen screen) {
        page.setViewportSize(screen.width, screen.height);
    }

    void colours(ColorScheme colours) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
    }

    void type(String size) {
        page.evaluate("size => document.documentElement.dataset.type = size", size);
    }

    /** Looks at the page on phone and laptop, light and dark, and in large type; keeps pictures and lets axe judge. */
    void look(String name) {
        look(name, true);
    }

    /** @param quiet whether nothing may have been said on the console; without network the browser itself complains */
    void look(String name, boolean quiet) {
        for (var screen : Screen.values()) {
            size(screen);
            page.waitForTimeout(SETTLES);
            for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                colours(colours);
                picture(name + "-" + screen + "-" + colours);
                expectAccess(name + " " + screen + " " + colours);
                expectNoSidewaysScrolling(name);
            }
        }
        size(Screen.PHONE);
        colours(ColorScheme.LIGHT);
        type("large");
        picture(name + "-" + Screen.PHONE + "-LARGE");
        expectNoSidewaysScrolling(name + " in large type");
        type("normal");
        if (quiet) {
            expectNoErrors();
        }
    }

    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name.toLowerCase(java.util.Locale.ROOT) + ".png")));
    }

    /** The page as it is now, for the documentation; only when asked for. */
    void show(String name) {
        if ("update".equals(System.getProperty("portal.screenshots"))) {
            page.screenshot(new Page.ScreenshotOptions().setPath(SHOWN.resolve(name + ".png")));
        }
    }

    void expectAccess(String where) {
        var found = new AxeBuilder(page)
                .setLegacyMode(true)
                .options(withContrastOfSevenToOne())
                .exclude("vaadin-connection-indicator")
                .analyze();
        assertThat(found.getViolations().stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .map(Visit::told))
                .as("accessibility of %s", where)
                .isEmpty();
    }

    private static AxeRunOptions withContrastOfSevenToOne() {
        var enabled = new AxeRuleOptions();
        enabled.setEnabled(true);
        var options = new AxeRunOptions();
        options.setRules(Map.of("color-contrast-enhanced", enabled));
        return options;
    }

    private static String told(Rule rule) {
        return rule.getId() + " at "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    void expectNoSidewaysScrolling(String where) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of %s", where)
                .isLessThanOrEqualTo(page.viewportSize().width);
    }

    void expectNoErrors() {
        assertThat(errors).as("console of %s", page.url()).isEmpty();
    }

    /** For pages whose own request is answered with an error status, which Chromium writes to the console. */
    void forgetErrors() {
        errors.clear();
    }

    @Override
    public void close() {
        context.close();
    }
}
