package vn.quantriet.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What people see when a page is not there, not theirs, or not Flow's. */
class FailureJourney {

    @Test
    void addressThatLeadsNowhere() {
        try (var visit = Visit.of(Role.MEMBER)) {
            visit.page().navigate("du-lieu-nao-do");
            visit.expectHeadline("Không tìm thấy");
            visit.look("khong-tim-thay");
            visit.page().locator(".qt-main .qt-button-primary").click();
            visit.expectHeadline("Chào đồng chí");
        }
    }

    @Test
    void pageForAnotherOffice() {
        try (var visit = Visit.of(Role.MEMBER)) {
            visit.page().navigate("nhat-ky");
            visit.expectHeadline("không có quyền");
            assertThat(visit.page().locator(".qt-main").innerText()).contains("xem nhật ký");
            visit.look("khong-co-quyen");
        }
    }

    /** The way every failure outside of Flow's pages goes. */
    @Test
    void failureOutsideFlow() {
        try (var visit = Visit.ofAnybody()) {
            var answer = visit.page().navigate("error");
            assertThat(answer.text()).doesNotContainIgnoringCase("exception").doesNotContain("Whitelabel");
            visit.forgetErrors();
            visit.awaitPage();
            visit.look("loi-ngoai-flow");
        }
    }
}
