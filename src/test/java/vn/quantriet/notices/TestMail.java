package vn.quantriet.notices;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The way to a mail server of a test. */
final class TestMail {

    private static final String MILLISECONDS = "700";

    private TestMail() {}

    /** With the timeouts that the portal has, only shorter. */
    static ObjectProvider<JavaMailSenderImpl> provider(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", MILLISECONDS);
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", MILLISECONDS);
        sender.getJavaMailProperties().setProperty("mail.smtp.writetimeout", MILLISECONDS);
        return new ObjectProvider<>() {
            @Override
            public JavaMailSenderImpl getObject() {
                return sender;
            }

            @Override
            public JavaMailSenderImpl getIfAvailable() {
                return sender;
            }
        };
    }
}
