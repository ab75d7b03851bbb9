package dev.chiteki.api.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.security.Role;
import org.junit.jupiter.api.Test;

class NoticeTest {

    @Test
    void itSaysWhatWhomAndWhereto() {
        Notice notice = Notice.of(NoticeLevel.WARNING, "notice.little-left", "旅費", Yen.of(500))
                .to(Role.SECRETARIAT)
                .to("president@kobe")
                .opening("categories/travel");

        assertThat(notice.level()).isEqualTo(NoticeLevel.WARNING);
        assertThat(notice.textKey()).isEqualTo("notice.little-left");
        assertThat(notice.arguments()).containsExactly("旅費", Yen.of(500));
        assertThat(notice.place()).contains("categories/travel");
        assertThat(notice.path()).isEqualTo("categories/travel");
        assertThat(notice.recipients())
                .hasSize(2)
                .anySatisfy(recipient -> assertThat(recipient)
                        .isInstanceOfSatisfying(Recipient.Holders.class, holders -> assertThat(holders.role())
                                .isEqualTo(Role.SECRETARIAT)))
                .anySatisfy(recipient -> assertThat(recipient)
                        .isInstanceOfSatisfying(Recipient.Person.class, person -> assertThat(person.accountName())
                                .isEqualTo("president@kobe")));
    }

    @Test
    void itMayLeadNowhere() {
        assertThat(Notice.of(NoticeLevel.DONE, "notice.done").place()).isEmpty();
    }
}
