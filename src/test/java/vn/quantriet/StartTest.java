package vn.quantriet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class StartTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void migratesEveryRoom() {
        assertThat(jdbc.sql("SELECT COUNT(*) FROM office_kind")
                        .query(Long.class)
                        .single())
                .isPositive();
    }
}
