package dev.chiteki.api.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.data.provider.Query;
import dev.chiteki.api.person.Directory;
import dev.chiteki.api.person.Person;
import dev.chiteki.api.security.Role;
import dev.chiteki.api.text.Texts;
import dev.chiteki.testbed.KeysAsTexts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PersonFieldTest {

    private static final Person ADVISER = new Person("adviser@kobe", "アドバイザー", List.of(Role.COORDINATOR, Role.ADVISER));
    private static final Person SECRETARIAT = new Person("secretariat@kobe", "事務局", List.of(Role.SECRETARIAT));

    private final PersonField field = new PersonField("担当者", new Members(), KeysAsTexts.of(Texts.class));

    @Test
    void aPersonIsShownWithNameAndAllRoles() {
        assertThat(field.getItemLabelGenerator().apply(ADVISER))
                .contains("アドバイザー", "role.region.coordinator", "role.region.adviser");
    }

    @Test
    void everybodyIsOfferedBeforeAnythingIsTyped() {
        assertThat(field.getLazyDataView().getItems()).containsExactly(ADVISER, SECRETARIAT);
    }

    @Test
    void whoeverWasChosenIsFoundAgainByTheirAccount() {
        Person renamed = new Person("adviser@kobe", "新しい名前", List.of(Role.ADVISER));

        assertThat(field.getDataProvider().getId(renamed))
                .isEqualTo(field.getDataProvider().getId(ADVISER));
        assertThat(field.getDataProvider().size(new Query<>())).isEqualTo(2);
    }

    private static final class Members implements Directory {

        @Override
        public List<Person> search(String typed, int offset, int limit) {
            return List.of(ADVISER, SECRETARIAT).stream()
                    .filter(person -> person.name().contains(typed))
                    .skip(offset)
                    .limit(limit)
                    .toList();
        }

        @Override
        public int count(String typed) {
            return search(typed, 0, Integer.MAX_VALUE).size();
        }

        @Override
        public Optional<Person> find(String account) {
            return search("", 0, 2).stream()
                    .filter(person -> person.account().equals(account))
                    .findFirst();
        }

        @Override
        public String nameOf(String account) {
            return find(account).map(Person::name).orElse(account);
        }
    }
}
