package vn.quantriet.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.quantriet.PortalTest;

@PortalTest
class ErrorPageTest {

    @Autowired
    ErrorPage page;

    @ParameterizedTest
    @CsvSource({"404,Không tìm thấy trang này", "403,không có quyền", "400,chưa thực hiện được", "500,Trang gặp sự cố"})
    void saysInVietnameseWhatHappened(int status, String words) throws Exception {
        assertThat(render(status, new MockHttpServletRequest())).contains(words, "<html lang=\"vi\">");
    }

    @Test
    void givesANumberAndKeepsTheFailureToItself() throws Exception {
        var request = new MockHttpServletRequest();
        request.setAttribute("jakarta.servlet.error.exception", new IllegalStateException("jdbc:mariadb://secret"));
        request.setAttribute("jakarta.servlet.error.request_uri", "/<script>");
        assertThat(render(500, request))
                .containsPattern("mã [2-9A-Y]{4}-[2-9A-Y]{4}")
                .doesNotContain("secret", "IllegalState", "<script>");
    }

    @Test
    void speaksEnglishToWhoeverChoseIt() throws Exception {
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie("qt_language", "en"));
        assertThat(render(404, request)).contains("<html lang=\"en\">", "This page was not found");
    }

    private String render(int status, MockHttpServletRequest request) throws Exception {
        var response = new MockHttpServletResponse();
        response.setStatus(status);
        page.render(Map.of(), request, response);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
