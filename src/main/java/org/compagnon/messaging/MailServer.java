package org.compagnon.messaging;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.compagnon.shared.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/// The mail server of the settings, or none: then mail waits in the outbox.
@Component
class MailServer {

    /// What the server answered.
    sealed interface Answer {}

    record Taken() implements Answer {}

    /// @param forGood whether asking again is of no use
    record Refused(String reason, boolean forGood) implements Answer {}

    private final MailSettings settings;
    private final JavaMailSenderImpl sender;
    private final InternetAddress from;

    MailServer(MailSettings settings) {
        this.settings = settings;
        this.sender = sender(settings);
        try {
            this.from = InternetAddress.parse(settings.from(), true)[0];
            from.setPersonal(from.getPersonal(), StandardCharsets.UTF_8.name());
        } catch (AddressException | java.io.UnsupportedEncodingException unusable) {
            throw new RuleBroken("messaging.bad-from", settings.from());
        }
    }

    /// Whether mail leaves at all.
    boolean isThere() {
        return settings.leads();
    }

    private static JavaMailSenderImpl sender(MailSettings settings) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        if (!settings.user().isEmpty()) {
            sender.setUsername(settings.user());
            sender.setPassword(settings.password());
        }
        var properties = new Properties();
        properties.put("mail.smtp.auth", String.valueOf(!settings.user().isEmpty()));
        properties.put("mail.smtp.connectiontimeout", "10000");
        properties.put("mail.smtp.timeout", "20000");
        properties.put("mail.smtp.writetimeout", "20000");
        switch (settings.security()) {
            case TLS -> {
                properties.put("mail.smtp.ssl.enable", "true");
                properties.put("mail.smtp.ssl.checkserveridentity", "true");
            }
            case STARTTLS -> {
                properties.put("mail.smtp.starttls.required", "true");
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.ssl.checkserveridentity", "true");
            }
            case NONE -> {}
        }
        sender.setJavaMailProperties(properties);
        return sender;
    }

    Answer take(Outbox.Letter letter) {
        try {
            sender.send(written(letter));
            return new Taken();
        } catch (AddressException noAddress) {
            return new Refused(noAddress.getClass().getSimpleName() + ": " + noAddress.getMessage(), true);
        } catch (MessagingException | MailException failure) {
            return refusal(failure);
        }
    }

    private MimeMessage written(Outbox.Letter letter) throws MessagingException {
        var domain = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
        // The same letter keeps its id when a node was killed between sending it and noting that it was sent.
        var message = new MimeMessage(sender.getSession()) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + letter.id() + "@" + domain + ">");
            }
        };
        message.setFrom(from);
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(letter.recipient(), true));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        fill(message, letter);
        message.setSentDate(Date.from(letter.written()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        return message;
    }

    private static void fill(MimeMessage message, Outbox.Letter letter) throws MessagingException {
        var attachment = letter.attachment();
        if (attachment == null) {
            message.setText(letter.text(), StandardCharsets.UTF_8.name());
            return;
        }
        var text = new MimeBodyPart();
        text.setText(letter.text(), StandardCharsets.UTF_8.name());
        var file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(
                new ByteArrayDataSource(attachment.text().getBytes(StandardCharsets.UTF_8), attachment.type())));
        file.setFileName(attachment.name());
        message.setContent(new MimeMultipart(text, file));
    }

    /// Only a recipient refused with a lasting code is refused for good: a wrong password of ours, or a server that is
    /// down, may be mended.
    private static Refused refusal(Exception failure) {
        Throwable told = failure;
        if (failure instanceof MailSendException several && several.getMessageExceptions().length > 0)
            told = several.getMessageExceptions()[0];
        Throwable last = told;
        var forGood = false;
        for (Throwable cause = told; cause != null; cause = next(cause)) {
            if (cause instanceof SendFailedException refused && refused.getInvalidAddresses() != null)
                forGood |= refused.getInvalidAddresses().length > 0;
            last = cause;
        }
        return new Refused(
                last.getClass().getSimpleName() + ": " + shortened(String.valueOf(last.getMessage())), forGood);
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException messaging && messaging.getNextException() != null
                ? messaging.getNextException()
                : failure.getCause();
    }

    private static String shortened(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.length() > 300 ? line.substring(0, 300) + "…" : line;
    }
}
