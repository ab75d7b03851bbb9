package dev.chiteki.notes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.testkit.ChitekiPlatform;
import dev.chiteki.testkit.OpenPage;
import dev.chiteki.testkit.PlatformTest;
import org.junit.jupiter.api.Test;

/** What a person does on the page of the notes, without a browser. */
@PlatformTest(regions = "ab")
class NotesViewIT {

    @Test
    void whatIsTypedIsSavedAndStandsInTheList(ChitekiPlatform platform) {
        OpenPage page = platform.pages("secretariat@ab").open("/ab/notes");

        page.fill("件名", "打合せ").fill("本文", "7月3日、札幌").click("メモを追加する");

        assertThat(page.words()).contains("打合せ", "7月3日、札幌");
        assertThat(page.value("件名")).isEmpty();
    }

    @Test
    void whatIsRefusedStaysAsItWasTypedWithTheReasonAtItsField(ChitekiPlatform platform) {
        OpenPage page = platform.pages("secretariat@ab").open("/ab/notes");

        page.fill("本文", "7月3日").click("メモを追加する");

        assertThat(page.error("件名")).isEqualTo("件名が空です。1～120文字で入力してください。");
        assertThat(page.value("本文")).isEqualTo("7月3日");
        assertThat(page.fill("件名", "打合せ").click("メモを追加する").error("件名")).isEmpty();
    }
}
