package dev.chiteki.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.testkit.Answer;
import dev.chiteki.testkit.PluginContractTest;
import dev.chiteki.testkit.RestClient;

class BudgetContractIT extends PluginContractTest {

    @Override
    protected String plugin() {
        return "budget";
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
        Answer answer = client.post(base + "/entries", """
                {"kind": "allocation", "date": "2002-07-01", "category": "equipment", "amount": 1000000,
                 "purpose": "%s"}""".formatted(marker));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }
}
