package dev.chiteki.acceptance;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How long the same work took, shortest first. */
record Timings(List<Duration> sorted) {

    Timings {
        sorted = sorted.stream().sorted().toList();
    }

    /** Does the work some times unmeasured, so that the virtual machine knows it, and then some times by the clock. */
    static Timings of(int unmeasured, int measured, Runnable work) {
        IntStream.range(0, unmeasured).forEach(ignored -> work.run());
        return new Timings(
                IntStream.range(0, measured).mapToObj(ignored -> once(work)).toList());
    }

    static Duration once(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Milliseconds of processor time that the work takes on average, here and in the processes begun here. */
    static long processorTime(int times, Runnable work) {
        Duration begun = processorTime();
        IntStream.range(0, times).forEach(ignored -> work.run());
        return processorTime().minus(begun).toMillis() / times;
    }

    private static Duration processorTime() {
        ProcessHandle self = ProcessHandle.current();
        return Stream.concat(Stream.of(self), self.descendants())
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** {@code median 12 ms (shortest 9 ms, 95 % within 20 ms; 20 times)}. */
    String inWords() {
        if (sorted.size() == 1) {
            return inWords(sorted.getFirst());
        }
        return "median " + inWords(at(0.5)) + " (shortest " + inWords(sorted.getFirst()) + ", 95 % within "
                + inWords(at(0.95)) + "; " + sorted.size() + " times)";
    }

    private Duration at(double share) {
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * (sorted.size() - 1))));
    }

    private static String inWords(Duration duration) {
        return duration.toMillis() < 10_000
                ? duration.toMillis() + " ms"
                : String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
