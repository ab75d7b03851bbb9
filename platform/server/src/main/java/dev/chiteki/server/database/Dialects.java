package dev.chiteki.server.database;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.dialect.DatabaseVersion;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.MariaDBDialect;
import org.hibernate.dialect.MySQLDialect;

/**
 * Chooses Hibernate's dialect by the server's own version text, because what Hibernate asks the driver fails on MariaDB.
 */
final class Dialects {

    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)\\..*");

    private Dialects() {}

    /** @param version as the server answers {@code SELECT VERSION()}, such as {@code 11.4.5-MariaDB} or {@code 8.4.3} */
    static Dialect of(String version) {
        Matcher matcher = VERSION.matcher(version);
        if (!matcher.matches()) {
            throw new IllegalStateException("The database server calls its version '" + version
                    + "'. Chiteki knows MySQL 8.4 and MariaDB from 10.11.");
        }
        DatabaseVersion parsed =
                DatabaseVersion.make(Integer.valueOf(matcher.group(1)), Integer.valueOf(matcher.group(2)));
        return version.contains("MariaDB") ? new MariaDBDialect(parsed) : new MySQLDialect(parsed);
    }
}
