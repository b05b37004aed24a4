package vn.quantriet.shared;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Time is asked for, never taken: one clock, in the zone of the installation. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    Clock clock(@Value("${portal.zone}") ZoneId zone) {
        return Clock.system(zone);
    }
}
