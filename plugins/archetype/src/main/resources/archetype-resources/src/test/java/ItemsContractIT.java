package ${package};

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.testkit.Answer;
import dev.chiteki.testkit.PluginContractTest;
import dev.chiteki.testkit.RestClient;
import java.util.UUID;

/** What every plugin keeps, proven on the whole platform with three regions. */
class ItemsContractIT extends PluginContractTest {

    @Override
    protected String plugin() {
        return "${id}";
    }

    @Override
    protected String member() {
        return "secretariat";
    }

    @Override
    protected String stranger() {
        return "company";
    }

    @Override
    protected void write(RestClient client, String base, String marker) {
        Answer answer = client.with("Idempotency-Key", UUID.randomUUID().toString())
                .post(base, "{\"title\": \"%s\"}".formatted(marker));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }
}
