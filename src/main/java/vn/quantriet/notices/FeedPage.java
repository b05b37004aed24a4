package vn.quantriet.notices;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.quantriet.access.OpenToAll;

/** Serves the calendar behind a secret address; a wrong one is not found, like any other page that does not exist. */
@Controller
@OpenToAll("the secret address is the key")
class FeedPage {

    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final CalendarFeeds feeds;

    FeedPage(CalendarFeeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping("/" + NoticesRoutes.FEED + "/{secret:[A-Za-z0-9_-]{43}}.ics")
    ResponseEntity<String> calendar(@PathVariable String secret) {
        return feeds.calendar(secret)
                .map(calendar -> ResponseEntity.ok()
                        .contentType(CALENDAR)
                        .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                        .body(calendar))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
