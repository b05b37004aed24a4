package vn.quantriet.access;

import com.vaadin.flow.component.Component;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.Advisor;
import org.springframework.aop.ClassFilter;
import org.springframework.aop.Pointcut;
import org.springframework.aop.support.AopUtils;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;

/** Puts the guard before every bean method that {@link Requires} a permission, itself or by its class. */
@Configuration(proxyBeanMethods = false)
class GuardedServices {

    /** Before transactions, so that a refusal opens none. */
    private static final int FIRST = 0;

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor serviceGuard(ObjectProvider<Guard> guard) {
        var advisor = new DefaultPointcutAdvisor(pointcut(), guardingWith(guard));
        advisor.setOrder(FIRST);
        return advisor;
    }

    /** Views are guarded when they are navigated to; a proxy around a component would break it. */
    private static ComposablePointcut pointcut() {
        ClassFilter noView = type -> !Component.class.isAssignableFrom(type);
        return new ComposablePointcut(new AnnotationMatchingPointcut(Requires.class, true))
                .union((Pointcut) new AnnotationMatchingPointcut(null, Requires.class, true))
                .intersection(noView);
    }

    private static MethodInterceptor guardingWith(ObjectProvider<Guard> guard) {
        return call -> {
            var type = call.getThis() == null
                    ? call.getMethod().getDeclaringClass()
                    : AopUtils.getTargetClass(call.getThis());
            var method = AopUtils.getMostSpecificMethod(call.getMethod(), type);
            if (method.getDeclaringClass() != Object.class) {
                guard.getObject().enforce(Guard.speaks(method) ? method : type);
            }
            return call.proceed();
        };
    }
}
