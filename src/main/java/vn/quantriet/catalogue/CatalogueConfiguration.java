package vn.quantriet.catalogue;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds the settings of this room. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CatalogueSettings.class)
class CatalogueConfiguration {}
