package dev.chiteki.testbed;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The build's wish that tests run on MySQL, told by system properties.
 *
 * @param archive the distribution as it was published
 * @param programs where it is unpacked, once for all modules
 */
record MySqlRequest(Path archive, Path programs) {

    static final String DATABASE = "chiteki.test.database";
    static final String MYSQL = "mysql";
    static final String ARCHIVE = "chiteki.test.mysql.archive";
    static final String PROGRAMS = "chiteki.test.mysql.programs";
    private static final String MARIADB = "mariadb";

    /** The wish in the properties; none where tests run on the embedded MariaDB, as they do unless told otherwise. */
    static Optional<MySqlRequest> in(Function<String, @Nullable String> properties) {
        String database = properties.apply(DATABASE);
        if (database == null || database.equals(MARIADB)) {
            return Optional.empty();
        }
        if (!database.equals(MYSQL)) {
            throw new IllegalArgumentException(
                    DATABASE + " is \"" + database + "\": choose " + MARIADB + " or " + MYSQL + ".");
        }
        return Optional.of(new MySqlRequest(path(properties, ARCHIVE), path(properties, PROGRAMS)));
    }

    private static Path path(Function<String, @Nullable String> properties, String name) {
        String value = properties.apply(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(
                    name + " is not set: ./mvnw verify -Pmysql fetches MySQL and sets it for the tests.");
        }
        return Path.of(value).toAbsolutePath();
    }
}
