package ${package};

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.testkit.Answer;
import dev.chiteki.testkit.ChitekiPlatform;
import dev.chiteki.testkit.PlatformTest;
import dev.chiteki.testkit.RestClient;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@PlatformTest(regions = "ab")
class ItemsIT {

    private static final String ITEMS = "/api/v1/ab/${id}";

    @Test
    void anAddedItemIsListedWithItsAuthor(ChitekiPlatform platform) {
        RestClient secretariat = platform.rest("secretariat@ab");

        Answer added = add(secretariat, "first");

        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        assertThat(secretariat.get(ITEMS).text()).contains("first", "secretariat@ab");
        assertThat(platform.pages("secretariat@ab").open("/ab/${id}").drawn()).contains("first");
    }

    @Test
    void anEmptyTitleIsRefusedInTheReadersLanguage(ChitekiPlatform platform) {
        RestClient secretariat = platform.rest("secretariat@ab");

        Answer refused = add(secretariat.with("Accept-Language", "en"), " ");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("The title is empty");
    }

    @Test
    void anAuditorReadsButDoesNotAdd(ChitekiPlatform platform) {
        RestClient auditor = platform.rest("auditor@ab");

        assertThat(auditor.get(ITEMS).status()).isEqualTo(200);
        assertThat(add(auditor, "title").status()).isEqualTo(403);
    }

    private static Answer add(RestClient client, String title) {
        return client.with("Idempotency-Key", UUID.randomUUID().toString())
                .post(ITEMS, "{\"title\": \"%s\"}".formatted(title));
    }
}
