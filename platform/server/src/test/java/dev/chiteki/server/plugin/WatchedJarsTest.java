package dev.chiteki.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.testbed.TinyPlugins;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedJarsTest {

    @TempDir
    Path folder;

    private final AtomicLong nanos = new AtomicLong();

    @Test
    void aJarIsTakenOnceWhenItHasStoodStill() {
        WatchedJars watched = watched();
        Path jar = TinyPlugins.whole("tiny").write(folder);

        assertThat(watched.settled()).isEmpty();
        assertThat(watched.settled()).containsExactly(jar);
        assertThat(watched.settled()).isEmpty();
    }

    @Test
    void aChangedJarIsTakenAgain() throws IOException {
        WatchedJars watched = watched();
        Path jar = TinyPlugins.whole("tiny").write(folder);
        watched.settled();
        watched.settled();

        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(9)));

        assertThat(watched.settled()).isEmpty();
        assertThat(watched.settled()).containsExactly(jar);
    }

    @Test
    void halfAJarIsLeftAloneUntilItIsWhole(@TempDir Path elsewhere) throws IOException {
        byte[] whole = Files.readAllBytes(TinyPlugins.whole("tiny").write(elsewhere));
        WatchedJars watched = watched();
        Path jar = Files.write(folder.resolve("chiteki-tiny.jar"), Arrays.copyOf(whole, whole.length / 2));

        assertThat(watched.settled()).isEmpty();
        assertThat(watched.settled()).isEmpty();
        Files.write(jar, whole);
        assertThat(watched.settled()).isEmpty();
        assertThat(watched.settled()).containsExactly(jar);
    }

    @Test
    void whatStaysNoArchiveIsAnsweredSoThatItsAuthorHearsOfIt() throws IOException {
        WatchedJars watched = watched();
        Path jar = Files.writeString(folder.resolve("chiteki-tiny.jar"), "no archive");
        watched.settled();

        nanos.addAndGet(Duration.ofSeconds(6).toNanos());

        assertThat(watched.settled()).containsExactly(jar);
    }

    @Test
    void ofTwoJarsTheLatestBuiltComesLast() throws IOException {
        WatchedJars watched = watched();
        Path newer = TinyPlugins.whole("tiny").write(folder);
        Path older = TinyPlugins.whole("tiny").version("2.0.0").write(folder);
        Files.setLastModifiedTime(older, FileTime.from(Instant.now().minusSeconds(60)));
        watched.settled();

        assertThat(watched.settled()).containsExactly(older, newer);
    }

    private WatchedJars watched() {
        return new WatchedJars(() -> List.of(folder + "/*.jar"), nanos::get);
    }
}
