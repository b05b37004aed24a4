package vn.quantriet.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.OptionalInt;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Hands a mail to the server and says what is known of it afterwards. The line is drawn where the last of the mail has been
 * written: a failure before it means that it did not go out; after it only an answer of the server tells.
 */
final class MailPost {

    private static final int PERMANENT = 500;
    private static final int NEGATIVE = 400;

    /**
     * @param state SENT, WAITING for another try, FAILED for good, or UNKNOWN
     * @param why of all but SENT
     */
    record Outcome(MailState state, @Nullable MailWhy why) {}

    /** A message that knows whether the whole of it was written to somebody. */
    static final class Traced extends MimeMessage {

        private boolean written;

        Traced(Session session) {
            super(session);
        }

        @Override
        public void writeTo(OutputStream out, String @Nullable [] leftOut) throws IOException, MessagingException {
            super.writeTo(out, leftOut);
            written = true;
        }
    }

    private MailPost() {}

    static Outcome send(JavaMailSenderImpl server, Traced message) {
        try {
            server.send(message);
            return new Outcome(MailState.SENT, null);
        } catch (MailException failure) {
            return outcome(failure, message.written);
        }
    }

    private static Outcome outcome(MailException failure, boolean written) {
        var reply = reply(failure);
        if (reply.isPresent()) {
            return reply.getAsInt() >= PERMANENT
                    ? new Outcome(MailState.FAILED, MailWhy.REFUSED)
                    : new Outcome(MailState.WAITING, MailWhy.BUSY);
        }
        if (!written) {
            return new Outcome(MailState.WAITING, MailWhy.UNREACHABLE);
        }
        // the mail was taken, and only the goodbye failed
        return failure instanceof MailSendException sending
                        && sending.getFailedMessages().isEmpty()
                ? new Outcome(MailState.SENT, null)
                : new Outcome(MailState.UNKNOWN, MailWhy.NO_ANSWER);
    }

    /** What the server said against the recipient or the mail itself, wherever it hides. */
    private static OptionalInt reply(Exception failure) {
        var open = new ArrayDeque<Throwable>();
        open.add(failure);
        while (!open.isEmpty()) {
            var one = open.remove();
            var code = code(one);
            if (code >= NEGATIVE) {
                return OptionalInt.of(code);
            }
            if (one.getCause() != null) {
                open.add(one.getCause());
            }
            if (one instanceof MailSendException sending) {
                open.addAll(Arrays.asList(sending.getMessageExceptions()));
            }
            if (one instanceof MessagingException messaging && messaging.getNextException() != null) {
                open.add(messaging.getNextException());
            }
        }
        return OptionalInt.empty();
    }

    private static int code(Throwable failure) {
        return switch (failure) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSendFailedException sending -> sending.getReturnCode();
            default -> 0;
        };
    }
}
