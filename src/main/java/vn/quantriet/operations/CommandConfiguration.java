package vn.quantriet.operations;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.config.TaskManagementConfigUtils;

/** While a command runs, no job of the portal runs beside it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(CommandStart.COMMAND)
class CommandConfiguration {

    @Bean
    static BeanFactoryPostProcessor noJobs() {
        return factory -> {
            var jobs = TaskManagementConfigUtils.SCHEDULED_ANNOTATION_PROCESSOR_BEAN_NAME;
            if (factory instanceof BeanDefinitionRegistry registry && registry.containsBeanDefinition(jobs)) {
                registry.removeBeanDefinition(jobs);
            }
        };
    }
}
