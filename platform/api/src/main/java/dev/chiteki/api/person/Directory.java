package dev.chiteki.api.person;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The people of the current region, as the platform knows them: whoever is a member today and may sign in. */
@ProviderType
public interface Directory {

    /**
     * The members whose name or account contains what was typed, by name.
     *
     * @param typed everybody where it is blank
     * @param limit 1 to 200
     */
    List<Person> search(String typed, int offset, int limit);

    /** How many {@link #search} finds in all. */
    int count(String typed);

    /** The member of that account, if there is one today. */
    Optional<Person> find(String account);

    /** How people call whoever has that account, member or no more; the account itself where nobody knows it. */
    String nameOf(String account);

    /** The same with the account, by which two of one name are told apart; the account alone where nobody knows it. */
    default String nameAndAccount(String account) {
        String name = nameOf(account);
        return name.equals(account) ? account : name + " (" + account + ")";
    }
}
