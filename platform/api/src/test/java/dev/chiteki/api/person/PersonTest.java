package dev.chiteki.api.person;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.security.Role;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PersonTest {

    @Test
    void itsRolesStayAsTheyWereRead() {
        List<Role> roles = new ArrayList<>(List.of(Role.SECRETARIAT));

        Person person = new Person("secretariat@kobe", "事務局", roles);
        roles.clear();

        assertThat(person.roles()).containsExactly(Role.SECRETARIAT);
        assertThat(person.account()).isEqualTo("secretariat@kobe");
        assertThat(person.name()).isEqualTo("事務局");
    }
}
