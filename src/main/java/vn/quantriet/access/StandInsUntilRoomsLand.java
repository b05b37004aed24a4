package vn.quantriet.access;

import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the context starting until organisation has landed; to be deleted then. */
@Configuration(proxyBeanMethods = false)
class StandInsUntilRoomsLand {

    @Bean
    @ConditionalOnMissingBean
    GrantSource noGrants() {
        return (member, day) -> Set.of();
    }

    @Bean
    @ConditionalOnMissingBean
    Directory nobodyKnown() {
        return new Directory() {
            @Override
            public Optional<Person> bySignInName(String signInName) {
                return Optional.empty();
            }

            @Override
            public Optional<Person> byId(MemberId member) {
                return Optional.empty();
            }

            @Override
            public boolean isWithin(UnitId unit, Scope scope) {
                return scope.roots().contains(UnitId.WHOLE_TREE);
            }
        };
    }
}
