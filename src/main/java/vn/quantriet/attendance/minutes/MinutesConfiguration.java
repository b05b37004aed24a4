package vn.quantriet.attendance.minutes;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Takes the settings of this room. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HandbookSettings.class)
class MinutesConfiguration {}
