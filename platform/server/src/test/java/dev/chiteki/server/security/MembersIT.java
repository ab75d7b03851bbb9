package dev.chiteki.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.person.Person;
import dev.chiteki.api.region.Region;
import dev.chiteki.api.security.Role;
import dev.chiteki.server.database.testing.TestDatabase;
import dev.chiteki.server.tenant.TenantScope;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class MembersIT {

    private final SecurityParts node = new SecurityParts();
    private final Region region = SecurityParts.freshRegion();

    @Test
    void whoeverIsAMemberTodayIsFoundByPartOfTheNameWithAllRoles() {
        String adviser = member("adviser", "弁理士", "Patent attorney", Role.ADVISER, Role.COORDINATOR);
        member("secretariat", "事務局", "Secretariat", Role.SECRETARIAT);

        Person found = search(Locale.JAPANESE, "理士").getFirst();

        assertThat(found).isEqualTo(new Person(adviser, "弁理士", List.of(Role.COORDINATOR, Role.ADVISER)));
        assertThat(count("理士")).isEqualTo(1);
        assertThat(search(Locale.ENGLISH, "ATTORNEY")).extracting(Person::name).containsExactly("Patent attorney");
    }

    @Test
    void nothingTypedFindsEverybodyByName() {
        member("c", "ウ", "c", Role.ADVISER);
        member("a", "ア", "a", Role.ADVISER);
        member("b", "イ", "b", Role.ADVISER);

        assertThat(fromTheSecondOn()).extracting(Person::name).containsExactly("イ", "ウ");
        assertThat(count(" ")).isEqualTo(3);
    }

    @Test
    void whoHasLeftOrBelongsElsewhereOrMayNotSignInIsNotFound() {
        String gone = member("gone", "退任者", "Gone", Role.ADVISER);
        String off = member("off", "停止中", "Off", Role.ADVISER);
        node.accounts.leave(gone, region, Role.ADVISER);
        node.accounts.setEnabled(off, false);
        Region other = SecurityParts.freshRegion();
        String elsewhere = "elsewhere@" + other.id();
        node.accounts.create(elsewhere, "他の地域", "Elsewhere");
        node.accounts.join(elsewhere, other, Role.ADVISER);

        assertThat(search(Locale.JAPANESE, "")).isEmpty();
        assertThat(find(gone)).isEmpty();
        assertThat(find(elsewhere)).isEmpty();
        assertThat(nameOf(gone)).isEqualTo("退任者");
        assertThat(nameOf("nobody@nowhere")).isEqualTo("nobody@nowhere");
    }

    @Test
    void theWildcardsOfTheDatabaseAreOrdinaryLetters() {
        member("a", "一〇〇％", "100%", Role.ADVISER);
        member("b", "事務局", "Secretariat", Role.ADVISER);

        assertThat(search(Locale.ENGLISH, "%")).extracting(Person::name).containsExactly("100%");
    }

    private String member(String name, String japanese, String english, Role... roles) {
        String account = name + "@" + region.id();
        node.accounts.create(account, japanese, english);
        for (Role role : roles) {
            node.accounts.join(account, region, role);
        }
        return account;
    }

    private List<Person> search(Locale reader, String typed) {
        return in(reader, members -> members.search(typed, 0, 10));
    }

    private List<Person> fromTheSecondOn() {
        return in(Locale.JAPANESE, members -> members.search("", 1, 10));
    }

    private int count(String typed) {
        return in(Locale.JAPANESE, members -> members.count(typed));
    }

    private Optional<Person> find(String account) {
        return in(Locale.JAPANESE, members -> members.find(account));
    }

    private String nameOf(String account) {
        return in(Locale.JAPANESE, members -> members.nameOf(account));
    }

    private <T> T in(Locale reader, Function<Members, T> question) {
        Members members = new Members(TestDatabase.control(), node.standings, () -> reader);
        return TenantScope.<T, RuntimeException>call(region.id(), () -> question.apply(members));
    }
}
