package vn.quantriet.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;

/** UC-018: reading a module on a phone, going on elsewhere, by keyboard alone. */
class UC018ReadingJourney {

    /** Who has read nothing yet. */
    private static final Newcomer READER = Newcomer.next();

    static final String MODULE = "57-nq-tw";

    @Test
    void readsMarksAndGoesOnInAnotherBrowser() {
        int paragraph;
        try (var visit = Visit.of(READER)) {
            visit.open("");
            visit.page().locator(".qt-card-next a.qt-button-primary").click();
            var reader = new Reader(visit);
            reader.awaitText();
            assertThat(visit.page().url()).contains("/hoc/");
            visit.open("hoc/68-nq-tw");
            reader.awaitText();
            reader.main().click();
            reader.awaitSection(1);
            assertThat(reader.main().getAttribute("aria-disabled")).isEqualTo("true");
            assertThat(reader.verdict()).contains("đánh dấu được");
            reader.main().dispatchEvent("click");
            assertThat(visit.page().locator(".reader-why").innerText()).contains("đánh dấu được");
            visit.picture("hoc-chua-danh-dau-phone");
            reader.readToTheEnd();
            // the session behind the page is gone; the device still has its token
            visit.page().context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("qt_session"));
            reader.main().click();
            reader.awaitNothingWaiting();
            reader.awaitState("saved");
            assertThat(reader.verdict()).contains("Đã đọc mục này");
            reader.main().click();
            reader.awaitSection(2);
            paragraph = reader.scrollToParagraph(4);
            assertThat(paragraph).isGreaterThan(1);
            reader.awaitSaved();
            visit.expectNoErrors();
        }
        try (var other = Visit.of(READER)) {
            other.open("");
            var card = other.page().locator(".qt-card-next");
            assertThat(card.innerText()).contains("Mục 2/").contains("còn khoảng");
            other.look("hoc-trang-chu");
            card.locator("a.qt-button-primary").click();
            var reader = new Reader(other);
            reader.awaitSection(2);
            assertThat(reader.paragraphAtTop()).isEqualTo(paragraph);
            reader.contents();
            assertThat(other.page().locator(".reader-drawer .reader-tick.done").count())
                    .isEqualTo(1);
            other.page().keyboard().press("Escape");
            other.expectNoErrors();
        }
    }

    @Test
    void explainsTermsAndCitationsAndChangesItsSize() {
        try (var visit = Visit.of(READER)) {
            visit.open("hoc/" + MODULE + "/muc-tieu-kinh-te");
            var reader = new Reader(visit);
            reader.awaitSection(3);
            visit.look("hoc-doc");
            visit.page().locator(".reader-text .qt-cite").first().click();
            var window = visit.page().locator(".reader-window[open]");
            window.waitFor();
            assertThat(window.innerText()).contains("57-NQ/TW").contains("Bộ Chính trị");
            assertThat(window.locator("a").first().getAttribute("rel")).contains("noopener");
            visit.look("hoc-van-ban");
            visit.page().keyboard().press("Escape");
            assertThat(window.isVisible()).isFalse();
            reader.contents();
            visit.picture("hoc-muc-luc-phone");
            visit.page().keyboard().press("Escape");
            visit.page().locator("[popovertarget=reader-settings]").click();
            visit.picture("hoc-cai-dat-phone");
            var before = reader.textSize();
            visit.page().locator("#reader-settings [aria-label='Chữ to hơn']").click();
            assertThat(reader.textSize()).isGreaterThan(before);
            visit.page().locator("#reader-settings [aria-label='Chữ nhỏ hơn']").click();
            visit.page().keyboard().press("Escape");
            visit.expectNoErrors();
        }
    }

    @Test
    void opensFromTheLibraryAndLeadsBack() {
        try (var visit = Visit.of(READER)) {
            visit.open("thu-vien/144-qd-tw");
            visit.page().locator("main a[href^='hoc/144-qd-tw']").first().click();
            new Reader(visit).awaitText();
            assertThat(visit.page().locator(".qt-bottom").count())
                    .as("the frame is gone")
                    .isZero();
            visit.page().locator(".reader-top a").click();
            visit.page().waitForURL("**/thu-vien/144-qd-tw");
            visit.awaitPage();
            visit.expectNoErrors();
        }
    }

    @Test
    void opensWithIntroductionAndSummary() {
        try (var visit = Visit.of(READER)) {
            visit.open("hoc/144-qd-tw");
            new Reader(visit).awaitText();
            assertThat(visit.page().locator(".reader-text").innerText()).contains("Tóm tắt");
            visit.look("hoc-mo-dau");
        }
    }

    @Test
    void worksByKeyboardAlone() {
        try (var visit = Visit.of(READER)) {
            visit.size(Visit.Screen.LAPTOP);
            visit.open("hoc/" + MODULE + "/quan-diem");
            var reader = new Reader(visit);
            reader.awaitText();
            var number = reader.section();
            var keys = visit.page().keyboard();
            keys.press("ArrowRight");
            reader.awaitSection(number + 1);
            assertThat(visit.page().evaluate("document.activeElement.tagName")).isEqualTo("H1");
            keys.press("ArrowLeft");
            reader.awaitSection(number);
            keys.press("?");
            visit.page().locator(".reader-window[open]").waitFor();
            assertThat(visit.page().locator(".reader-window").innerText()).contains("Phím tắt");
            keys.press("Escape");
            var before = reader.textSize();
            keys.press("+");
            assertThat(reader.textSize()).isGreaterThan(before);
            keys.press("-");
            keys.press("m");
            visit.page().locator(".reader-drawer[open]").waitFor();
            keys.press("Escape");
            visit.page().locator(".reader-text .qt-cite").first().focus();
            keys.press("Enter");
            visit.page().locator(".reader-window[open]").waitFor();
            keys.press("Escape");
            assertThat((String) visit.page().evaluate("document.activeElement.className"))
                    .contains("qt-cite");
            visit.expectNoErrors();
        }
    }

    @Test
    void printsWithoutTheFrame() {
        try (var visit = Visit.of(READER)) {
            visit.open("hoc/" + MODULE + "/quan-diem");
            new Reader(visit).awaitText();
            visit.page()
                    .emulateMedia(new Page.EmulateMediaOptions()
                            .setMedia(com.microsoft.playwright.options.Media.PRINT)
                            .setColorScheme(ColorScheme.LIGHT));
            assertThat(visit.page().locator(".reader-foot").isVisible()).isFalse();
            assertThat(visit.page().locator(".reader-main .reader-print-note").innerText())
                    .contains("từ bản")
                    .contains("57-NQ/TW");
            visit.picture("hoc-in");
        }
    }

    @Test
    void printsTheWholeModule() {
        try (var visit = Visit.of(READER)) {
            visit.page().addInitScript("window.print = () => { window.printed = true; }");
            visit.open("hoc/" + MODULE + "/quan-diem");
            var reader = new Reader(visit);
            reader.awaitText();
            visit.page().locator("[popovertarget=reader-settings]").click();
            visit.page().getByText("In cả chuyên đề").click();
            visit.page().waitForFunction("window.printed");
            assertThat(visit.page().locator(".reader-paper > h2").count()).isEqualTo(reader.sections());
            visit.page().evaluate("dispatchEvent(new Event('afterprint'))");
            assertThat(visit.page().locator(".reader-paper").count()).isZero();
        }
    }

    @Test
    void readsAloudWhereTheDeviceHasAVietnameseVoice() {
        try (var visit = Visit.of(READER)) {
            visit.open("hoc/" + MODULE + "/quan-diem");
            new Reader(visit).awaitText();
            visit.page().locator("[popovertarget=reader-settings]").click();
            assertThat(visit.page().getByText("Đọc to").count()).as("no voice").isZero();
        }
        try (var visit = Visit.of(READER)) {
            visit.page().addInitScript(VOICE);
            visit.open("hoc/" + MODULE + "/quan-diem");
            new Reader(visit).awaitText();
            visit.page().keyboard().press("d");
            visit.page().locator(".reader-text .reader-spoken").waitFor();
            assertThat((String) visit.page().evaluate("window.spoken[0]")).isNotBlank();
            visit.page().keyboard().press("d");
            assertThat(visit.page().locator(".reader-spoken").count()).isZero();
        }
    }

    /** A device with a Vietnamese voice that never comes to the end of its first paragraph. */
    private static final String VOICE = """
            window.spoken = [];
            window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
            Object.defineProperty(window, 'speechSynthesis', { value: Object.assign(new EventTarget(), {
              getVoices: () => [{ lang: 'vi-VN' }], cancel() {},
              speak(words) { window.spoken.push(words.text); words.onstart(); } }) });""";

    /** The portal sanitises; the element would still let nothing through if it had not. */
    @Test
    void insertsOnlyWhatItKnows() {
        try (var visit = Visit.of(READER)) {
            visit.page()
                    .route(
                            "**/sections/**",
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setContentType("application/json")
                                    .setBody(HOSTILE)));
            visit.open("hoc/" + MODULE + "/quan-diem");
            new Reader(visit).awaitText();
            visit.page().waitForTimeout(300);
            assertThat(visit.page().evaluate("window.hacked === undefined")).isEqualTo(true);
            assertThat(visit.page()
                            .locator(
                                    ".reader-text :is(script, iframe, form, style, svg, [onclick], [style], [href^='javascript'])")
                            .count())
                    .isZero();
            assertThat(visit.page().locator(".reader-text img").getAttribute("src"))
                    .isNull();
            assertThat(visit.page().locator(".reader-text").innerText()).contains("Lời thật");
        }
    }

    private static final String HOSTILE = """
            {"tag":"quan-diem","number":2,"title":"x","words":9,"paragraphs":1,"html":"<p data-paragraph='1' style='color:red' onclick='hacked=1'>Lời thật\
            <script>window.hacked=1</script><img src='https://example.org/x.png' onerror='window.hacked=1'><a href='javascript:hacked=1'>x</a></p>\
            <iframe src='/'></iframe><svg onload='window.hacked=1'></svg><form action='/x'></form><style>*{display:none}</style>"}""";

    @Test
    void saysOnEveryPageWhatOneMustKnow() {
        try (var visit = Visit.of(READER)) {
            visit.page().route("**/state", route -> {
                var answer = route.fetch();
                route.fulfill(new Route.FulfillOptions()
                        .setResponse(answer)
                        .setBody(answer.text().replaceFirst("\"notices\":\\[.*?\\]", NOTICES)));
            });
            visit.page().route("**/api/reading/*", route -> {
                var answer = route.fetch();
                route.fulfill(new Route.FulfillOptions()
                        .setResponse(answer)
                        .setBody(answer.text().replace("\"studied\":null", "\"studied\":\"0\"")));
            });
            visit.open("hoc/" + MODULE + "/quan-diem");
            var reader = new Reader(visit);
            for (int section = 2; section <= 3; section++) {
                reader.awaitSection(section);
                var notices = visit.page().locator(".reader-notices");
                assertThat(notices.locator(".bad").innerText()).contains("được thay thế");
                assertThat(notices.innerText()).contains("chưa thẩm định").contains("Nội dung đã thay đổi");
                assertThat(notices.locator("a").last().getAttribute("href")).endsWith("/thu-vien/57-nq-tw/thay-doi");
                visit.page().keyboard().press("ArrowRight");
            }
            reader.awaitSection(4);
            visit.look("hoc-luu-y");
        }
    }

    private static final String NOTICES = """
            "notices":[{"kind":"DOCUMENT_REPLACED","text":"Văn bản này đã được thay thế.","link":"/van-ban"},\
            {"kind":"NOT_APPROVED","text":"Tài liệu tham khảo, chưa thẩm định","link":null}]""";

    @Test
    void unknownModuleIsSaidClearly() {
        try (var visit = Visit.of(READER)) {
            visit.page().navigate("hoc/khong-co-chuyen-de-nay");
            visit.expectHeadline("Không tìm thấy");
        }
    }

    /** The element of a visit, as a reader handles it. */
    static final class Reader {

        /** Longer than the element waits for the end of scrolling. */
        private static final int SETTLES = 700;

        private final Page page;

        Reader(Visit visit) {
            page = visit.page();
        }

        void awaitText() {
            page.locator("module-reader .reader-text [data-paragraph], module-reader .reader-text p")
                    .first()
                    .waitFor();
        }

        void awaitSection(int number) {
            page.locator(".reader-where b", new Page.LocatorOptions().setHasText("Mục " + number + "/"))
                    .waitFor();
            awaitText();
        }

        int section() {
            return Integer.parseInt(page.locator(".reader-where b").innerText().replaceAll("^Mục (\\d+)/.*$", "$1"));
        }

        Locator main() {
            return page.locator(".reader-go");
        }

        String verdict() {
            return page.locator("#reader-verdict").innerText();
        }

        void awaitState(String standing) {
            page.locator(".reader-state[data-standing=" + standing + "]").waitFor();
        }

        /** Scrolls down, with the time that honesty asks for counted as spent: nobody waits a minute in a test. */
        void readToTheEnd() {
            page.evaluate("""
                    () => { const reader = document.querySelector('module-reader');
                            const tag = reader.section.tag;
                            reader.session.spent[tag] = 3600; window.scrollTo(0, document.body.scrollHeight); }""");
            page.locator(".reader-go:not([aria-disabled])").waitFor();
        }

        int scrollToParagraph(int wanted) {
            page.evaluate(
                    "number => document.querySelector(`.reader-text [data-paragraph='${number}']`).scrollIntoView()",
                    wanted);
            return paragraphAtTop();
        }

        /** Until the place has been noted and has reached the portal. */
        void awaitSaved() {
            page.waitForTimeout(SETTLES);
            awaitNothingWaiting();
        }

        int paragraphAtTop() {
            page.waitForTimeout(SETTLES);
            return (Integer) page.evaluate("""
                    () => { const bottom = document.querySelector('.reader-head').getBoundingClientRect().bottom;
                            let at = 1;
                            for (const one of document.querySelectorAll('.reader-text [data-paragraph]')) {
                              if (one.getBoundingClientRect().top > bottom + 24) break;
                              at = Number(one.dataset.paragraph); }
                            return at; }""");
        }

        double textSize() {
            return ((Number) page.evaluate(
                            "parseFloat(getComputedStyle(document.querySelector('.reader-text')).fontSize)"))
                    .doubleValue();
        }

        void contents() {
            page.locator("button[aria-label='Mục lục']").click();
            page.locator(".reader-drawer[open]").waitFor();
        }

        String state() {
            return page.locator(".reader-state").innerText();
        }

        int sections() {
            return page.locator(".reader-progress i").count();
        }

        /** Marks on the device that the portal has not confirmed, of whatever member. */
        int waitingMarks() {
            return rows("outbox").stream()
                    .filter(id -> id.startsWith("read:"))
                    .toList()
                    .size();
        }

        /** Modules kept on the device, of whatever member. */
        int kept() {
            return rows("kept").size();
        }

        void awaitNothingWaiting() {
            for (int tries = 0; tries < 60 && !rows("outbox").isEmpty(); tries++) {
                page.waitForTimeout(150);
            }
            assertThat(rows("outbox")).isEmpty();
        }

        @SuppressWarnings("unchecked")
        private List<String> rows(String store) {
            return (List<String>) page.evaluate("""
                    store => new Promise(done => { const open = indexedDB.open('quan-triet');
                      open.onsuccess = () => { const keys = open.result.transaction(store).objectStore(store).getAllKeys();
                        keys.onsuccess = () => { open.result.close(); done(keys.result); }; }; })""", store);
        }
    }
}
