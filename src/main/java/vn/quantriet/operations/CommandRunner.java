package vn.quantriet.operations;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Does what is left of a command once the portal's context stands, and ends the program before anything else runs. */
@Component
@ConditionalOnProperty(CommandStart.COMMAND)
@Order(Ordered.HIGHEST_PRECEDENCE)
class CommandRunner implements ApplicationRunner {

    private final Records records;
    private final Restoration restoration;
    private final @Nullable String restored;

    CommandRunner(
            Records records,
            Restoration restoration,
            @Value("${" + CommandStart.RESTORED_FILE + ":#{null}}") @Nullable String restored) {
        this.records = records;
        this.restoration = restoration;
        this.restored = restored;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (restored != null) {
            restoration.finish(restored);
        }
        var good = records.verify(System.out::println, arguments.containsOption("all"));
        if (good && restored != null) {
            System.out.println("Đã khôi phục xong (restored); mọi dòng khớp với bản sao lưu.");
        }
        System.exit(good ? 0 : 1);
    }
}
