package dev.chiteki.server.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/** Keeps each mail as a file that mail programs open, where no mail server is set. */
final class FolderRoute implements MailRoute {

    private final Path folder;
    private final Letters letters;
    private final Session session = Session.getInstance(new Properties());

    FolderRoute(Path folder, Letters letters) {
        this.folder = folder;
        this.letters = letters;
    }

    @Override
    public Carrier open() {
        return new Carrier() {

            @Override
            public Carried carry(Letter letter) {
                return keep(letter);
            }

            @Override
            public void close() {
                // A file at a time: nothing stays open.
            }
        };
    }

    private Carried keep(Letter letter) {
        Path region = folder.resolve(letter.folder());
        Path file = region.resolve(letter.mail().id() + ".eml");
        try {
            Files.createDirectories(region);
            Path unfinished = Files.createTempFile(region, "mail", ".part");
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                letters.message(letter, session).writeTo(out);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return new Carried.Arrived(MailState.KEPT, folder.relativize(file).toString());
        } catch (MessagingException malformed) {
            return new Carried.Refused(String.valueOf(malformed.getMessage()));
        } catch (IOException full) {
            return new Carried.Later(full.toString());
        }
    }
}
