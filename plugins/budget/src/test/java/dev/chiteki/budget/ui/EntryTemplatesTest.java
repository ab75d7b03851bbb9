package dev.chiteki.budget.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.japan.CorporateNumber;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.person.Preferences;
import dev.chiteki.budget.books.Payee;
import dev.chiteki.budget.ledger.DocumentKind;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class EntryTemplatesTest {

    private static final EntryValues RENT = new EntryValues(
            DocumentKind.EXPENDITURE,
            "operations",
            new Payee("賃貸人 & 管理会社", new CorporateNumber("7000012050002")),
            "事務所の賃借料=7月分\n100%",
            Yen.of(150_000));

    private final Shelf shelf = new Shelf();
    private final EntryTemplates templates = new EntryTemplates(shelf);

    @Test
    void aTemplateIsFoundAgainAsItWasKept() {
        templates.keep("賃借料（毎月）", RENT);

        assertThat(templates.all()).singleElement().satisfies(kept -> {
            assertThat(kept.name()).isEqualTo("賃借料（毎月）");
            assertThat(kept.values()).isEqualTo(RENT);
        });
    }

    @Test
    void oneOfAnEarlierVersionHasNoCorporateNumber() {
        shelf.keep("entry-template/old", "name=x&kind=PAYMENT&category=indirect&payee=y&purpose=z&amount=");

        assertThat(templates.all().getFirst().values())
                .isEqualTo(new EntryValues(DocumentKind.PAYMENT, "indirect", new Payee("y", null), "z", null));
    }

    @Test
    void theSameNameTakesThePlaceOfTheEarlierTemplate() {
        templates.keep("賃借料", RENT);
        EntryValues dearer = new EntryValues(DocumentKind.COMMITMENT, "", new Payee("賃貸人", null), "", null);

        templates.keep("賃借料", dearer);

        assertThat(templates.all()).extracting(EntryTemplates.Named::values).containsExactly(dearer);
    }

    @Test
    void theyStandInTheOrderOfTheirNames() {
        templates.keep("b", RENT);
        templates.keep("a", RENT);

        assertThat(templates.all()).extracting(EntryTemplates.Named::name).containsExactly("a", "b");
    }

    @Test
    void aForgottenTemplateIsGone() {
        templates.keep("a", RENT);

        templates.forget(templates.all().getFirst());

        assertThat(shelf.kept).isEmpty();
    }

    @Test
    void oneThatThisVersionCannotReadIsLeftOutAndLeftAlone() {
        shelf.keep("entry-template/later", "name=x&kind=LATER_KIND&rate=3");
        shelf.keep("entry-template/broken", "&&&=");

        assertThat(templates.all()).isEmpty();
        assertThat(shelf.kept).hasSize(2);
    }

    private static final class Shelf implements Preferences {

        final SortedMap<String, String> kept = new TreeMap<>();

        @Override
        public Optional<String> find(String key) {
            return Optional.ofNullable(kept.get(key));
        }

        @Override
        public SortedMap<String, String> startingWith(String prefix) {
            SortedMap<String, String> found = new TreeMap<>(kept);
            found.keySet().removeIf(key -> !key.startsWith(prefix));
            return found;
        }

        @Override
        public void keep(String key, String value) {
            kept.put(key, value);
        }

        @Override
        public void forget(String key) {
            kept.remove(key);
        }
    }
}
