package dev.chiteki.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.testkit.Answer;
import dev.chiteki.testkit.RestClient;
import org.junit.jupiter.api.Test;

/** A page that the server draws in its first answer, before the browser has any part of it. */
@BrowserJourney
class OpenedByAddressIT {

    @Test
    void aTableShowsItsRowsWhenItsPageIsOpenedByTheAddressOrLoadedAnew(ServerProcess server) {
        allocate(server, 1_234_001);
        allocate(server, 1_234_002);
        try (Page clerk = Page.open(server, "en", 1440)) {
            clerk.signIn("secretariat@saito");

            clerk.go("/saito/budget/entries").sees("1,234,001").sees("1,234,002");
            clerk.screenshot("journal-by-address");

            clerk.driver().navigate().refresh();
            clerk.sees("1,234,001").sees("1,234,002");
        }
    }

    private static void allocate(ServerProcess server, long amount) {
        Answer answer = RestClient.of(server.url(""), "secretariat@saito", ServerProcess.PASSWORD)
                .post("/api/v1/saito/budget/entries", """
                        {"kind": "allocation", "date": "2002-07-01", "category": "equipment", "amount": %d, "purpose": "配分"}
                        """.formatted(amount));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }
}
