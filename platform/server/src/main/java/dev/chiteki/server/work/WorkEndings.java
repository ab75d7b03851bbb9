package dev.chiteki.server.work;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Fault;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.text.Bilingual;
import dev.chiteki.api.text.Texts;
import dev.chiteki.api.work.WorkResult;
import dev.chiteki.api.work.WorkStage;
import dev.chiteki.api.work.Works;
import dev.chiteki.server.text.Incidents;
import dev.chiteki.server.text.Problems;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Does a piece of work on the current thread and tells, in both languages, how it ended. */
@Component
final class WorkEndings {

    private final Problems problems;
    private final Texts texts;

    WorkEndings(Problems problems, Texts texts) {
        this.problems = problems;
        this.texts = texts;
    }

    /** Whatever a plugin throws, an endless recursion too, is the end of this work and of nothing else. */
    Ending of(RunningWork work, dev.chiteki.api.work.LongWork what) {
        try {
            return ending(what.run(work));
        } catch (ChitekiException refused) {
            return work.stop() == null ? Ending.of(WorkStage.FAILED, sentences(refused, work)) : stopped(work);
        } catch (Throwable failure) {
            return work.stop() == null ? failed(work, failure) : stopped(work);
        }
    }

    /** What is said of work that ended because it was to. */
    Ending stopped(RunningWork work) {
        return work.stop() == RunningWork.Stop.WANTED
                ? Ending.of(WorkStage.CANCELLED, Bilingual.of(texts, "work.cancelled"))
                : Ending.of(WorkStage.INTERRUPTED, Bilingual.of(texts, "work.interrupted"));
    }

    private static Ending ending(WorkResult result) throws IOException {
        return switch (result) {
            case WorkResult.Done done -> Ending.of(WorkStage.DONE, done.words());
            case WorkResult.Place place -> new Ending(WorkStage.DONE, place.words(), place.path(), null);
            case WorkResult.Download file ->
                new Ending(
                        WorkStage.DONE,
                        file.words(),
                        null,
                        new WorkFile(file.fileName(), file.contentType(), bytes(file.content())));
        };
    }

    private static byte[] bytes(WorkResult.Content content) throws IOException {
        Bounded target = new Bounded();
        content.writeTo(target);
        return target.bytes.toByteArray();
    }

    private Ending failed(RunningWork work, Throwable failure) {
        String number = Incidents.report(
                "work " + work.id() + " of " + work.owner().plugin() + " "
                        + work.owner().version(),
                failure);
        return Ending.of(WorkStage.FAILED, Bilingual.of(texts, "work.failed", number));
    }

    private Bilingual sentences(ChitekiException refused, RunningWork work) {
        return new Bilingual(sentences(refused, work, Locale.JAPANESE), sentences(refused, work, Locale.ENGLISH));
    }

    private String sentences(ChitekiException refused, RunningWork work, Locale language) {
        return refused.reasons().stream()
                .map(reason -> problems.sentence(reason, language, work.owner().texts()))
                .collect(Collectors.joining(" "));
    }

    /** Takes so many bytes and no more. */
    private static final class Bounded extends OutputStream {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void write(int one) {
            requireRoom(1);
            bytes.write(one);
        }

        @Override
        public void write(byte[] source, int offset, int length) {
            requireRoom(length);
            bytes.write(source, offset, length);
        }

        private void requireRoom(int more) {
            if (bytes.size() + more > Works.MOST_BYTES) {
                throw new ChitekiException(
                        Fault.TOO_LARGE, List.of(Reason.of("work-file-size", Works.MOST_BYTES / (1024 * 1024))));
            }
        }
    }
}
