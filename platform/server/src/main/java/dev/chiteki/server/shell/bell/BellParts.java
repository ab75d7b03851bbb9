package dev.chiteki.server.shell.bell;

import dev.chiteki.api.text.Texts;
import dev.chiteki.server.notice.NoticeBox;
import dev.chiteki.server.shell.NoticeWording;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a bell is made of. */
@Component
public record BellParts(NoticeBox box, NoticeWording wording, ObjectProvider<BellSection> others, Texts texts) {

    Stream<BellSection> sections() {
        return others.orderedStream();
    }
}
