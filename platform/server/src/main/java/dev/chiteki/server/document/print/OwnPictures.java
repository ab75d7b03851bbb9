package dev.chiteki.server.document.print;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSStreamFactory;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The only door by which a document gets at anything outside its own text: pictures of the plugin's bundle. All else is
 * refused before anybody looks for it, so that no template and no value can make the server call an address.
 */
final class OwnPictures implements FSStreamFactory {

    /** The scheme of the bundle's files; no protocol of any network has this name. */
    static final String SCHEME = "bundle";

    private static final Pattern PATH =
            Pattern.compile("[A-Za-z0-9_-]+(?:/[A-Za-z0-9_-]+)*\\.(?:png|jpg|jpeg)", Pattern.CASE_INSENSITIVE);
    private static final int MOST_BYTES = 5 * 1024 * 1024;

    private final Function<String, Optional<URL>> bundle;
    private final Set<String> refused = new ConcurrentSkipListSet<>();

    OwnPictures(Function<String, Optional<URL>> bundle) {
        this.bundle = bundle;
    }

    /** Whether the document may use it; asked with the name as the document has it. */
    boolean mayUse(String name, ExternalResourceType type) {
        boolean own = type == ExternalResourceType.IMAGE_RASTER
                && PATH.matcher(path(name)).matches()
                && bundle.apply(path(name)).isPresent();
        if (!own) {
            refused.add(name);
        }
        return own;
    }

    /** The name as an address that only {@link #getUrl} serves. */
    static String address(String name) {
        return SCHEME + ":" + path(name);
    }

    /** What the document asked for in vain. */
    Set<String> refused() {
        return new TreeSet<>(refused);
    }

    @Override
    public FSStream getUrl(String address) {
        URL found = bundle.apply(path(address))
                .orElseThrow(() -> new IllegalStateException(address + " was allowed and is not there."));
        try (InputStream content = found.openStream()) {
            return new Content(content.readNBytes(MOST_BYTES));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The picture " + address + " cannot be read.", unreadable);
        }
    }

    private static String path(String name) {
        return name.startsWith(SCHEME + ":") ? name.substring(SCHEME.length() + 1) : name;
    }

    private record Content(byte[] bytes) implements FSStream {

        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
