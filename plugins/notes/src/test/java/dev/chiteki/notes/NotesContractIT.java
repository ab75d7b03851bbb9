package dev.chiteki.notes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.testkit.Answer;
import dev.chiteki.testkit.PluginContractTest;
import dev.chiteki.testkit.RestClient;
import java.util.UUID;

class NotesContractIT extends PluginContractTest {

    @Override
    protected String plugin() {
        return "notes";
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
        Answer answer =
                client.with("Idempotency-Key", UUID.randomUUID().toString()).post(base, """
                        {"title": "%s", "body": "%s"}""".formatted(marker, marker));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }
}
