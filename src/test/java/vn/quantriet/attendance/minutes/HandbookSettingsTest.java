package vn.quantriet.attendance.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** BR-031-17: an installation says in which order its handbook asks. */
class HandbookSettingsTest {

    @Test
    void theOrderIsThatInWhichASessionIsRecordedUnlessSet() {
        assertThat(bound(Map.of()).fields())
                .startsWith(HandbookField.TOPIC, HandbookField.WHEN)
                .containsSubsequence(
                        HandbookField.ON_ROLL,
                        HandbookField.PRESENT,
                        HandbookField.EXCUSED,
                        HandbookField.UNEXCUSED,
                        HandbookField.NOT_EXPECTED,
                        HandbookField.VOTES,
                        HandbookField.TASKS);
    }

    @Test
    void whatIsSetIsTakenAsItStandsEachOnce() {
        assertThat(bound(Map.of("portal.handbook.fields", "conclusion,minute-taker,topic,conclusion"))
                        .fields())
                .containsExactly(HandbookField.CONCLUSION, HandbookField.MINUTE_TAKER, HandbookField.TOPIC);
    }

    @Test
    void anUnknownFieldStopsThePortalAtItsStart() {
        assertThatThrownBy(() -> bound(Map.of("portal.handbook.fields", "topic,weather")))
                .isInstanceOf(BindException.class);
    }

    private static HandbookSettings bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("portal.handbook", HandbookSettings.class);
    }
}
