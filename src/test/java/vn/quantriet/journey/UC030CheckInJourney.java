package vn.quantriet.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import vn.quantriet.shared.Format;

/** UC-030: the projector shows a code that changes by itself; a phone scans it before it is signed in; the room sees the name. */
class UC030CheckInJourney {

    @Test
    void scansBeforeSigningIn() {
        try (var room = Visit.of(Role.SECRETARY);
                var phone = Visit.ofAnybody()) {
            plan(room);
            var first = code(room);
            room.look("chieu-ma");
            var second = nextCode(room, first);
            assertThat(second).isNotEqualTo(first);
            phone.size(Visit.Screen.PHONE);
            phone.page().navigate(pathOf(nextCode(room, second)));
            phone.page().getByText("Đăng nhập một lần rồi chạm").waitFor();
            phone.forgetErrors();
            phone.look("quet-ma-chua-dang-nhap");
            phone.page().locator("main a.qt-button-primary").click();
            phone.signInWith(Role.MEMBER.phone(), Role.PASSWORD);
            phone.page().waitForURL(address -> !address.contains("dang-nhap"));
            if (phone.page().url().contains("thong-bao-muc-dich")) {
                phone.readFirst();
            }
            phone.page().getByText("Tôi có mặt").waitFor();
            phone.look("quet-ma-toi-co-mat");
            phone.page().getByText("Tôi có mặt").click();
            phone.page().getByText("Đã điểm danh").waitFor();
            phone.look("quet-ma-da-diem-danh");
            room.page().locator(".projector-names li").first().waitFor();
            assertThat(room.page().locator(".projector-count").textContent()).startsWith("1 /");
            phone.page().navigate(pathOf(first));
            phone.page().getByText("Mã đã hết hạn").waitFor();
            phone.forgetErrors();
        }
    }

    /** A session of the sample secretary's chi bộ, to which the sample member belongs, beginning now. */
    private static void plan(Visit room) {
        room.open("sinh-hoat");
        var page = room.page();
        page.locator("a[href*='soan-buoi-sinh-hoat/moi']").first().click();
        page.locator("vaadin-text-field input").first().fill("Sinh hoạt mở rộng thử điểm danh bằng mã");
        var now = LocalDateTime.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        page.locator("vaadin-date-picker input").fill(Format.day(now.toLocalDate()));
        page.keyboard().press("Enter");
        page.locator("vaadin-time-picker input").first().fill("%02d:%02d".formatted(now.getHour(), now.getMinute()));
        page.keyboard().press("Enter");
        page.locator("vaadin-time-picker input").nth(1).fill("23:59");
        page.keyboard().press("Enter");
        page.locator("vaadin-text-field[label='Địa điểm'] input, vaadin-text-field:has(label:text('Địa điểm')) input")
                .first()
                .fill("Phòng họp 3");
        page.keyboard().press("Tab");
        page.locator(".qt-actions vaadin-button[theme~=primary]").last().dispatchEvent("click");
        page.waitForURL(address -> address.matches(".*/sinh-hoat/\\d+.*"));
        var projector = page.locator("a[href*='chieu-ma/']").first().getAttribute("href");
        page.navigate(projector);
        page.locator(".projector-qr").waitFor();
    }

    private static String code(Visit room) {
        return String.valueOf(room.page().locator(".projector-qr").getAttribute("data-address"));
    }

    /** Waits until the portal has pushed another one. */
    private static String nextCode(Visit room, String before) {
        room.page()
                .waitForFunction(
                        "before => document.querySelector('.projector-qr')?.dataset.address !== before",
                        before,
                        new Page.WaitForFunctionOptions().setTimeout(25_000));
        return code(room);
    }

    private static String pathOf(String address) {
        return URI.create(address).getPath().substring(1);
    }
}
