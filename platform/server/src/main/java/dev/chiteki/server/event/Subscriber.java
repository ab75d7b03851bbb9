package dev.chiteki.server.event;

import dev.chiteki.api.event.EventHandler;
import dev.chiteki.api.text.Texts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The handlers of one running plugin version, until it stops. Whoever keeps one keeps the plugin's classes, so nobody but
 * the one who made it does.
 */
public final class Subscriber {

    private static final Duration FAREWELL = Duration.ofSeconds(3);

    private final String plugin;
    private final String version;
    private final ClassLoader loader;
    private final Texts texts;
    private final List<EventHandler<?>> handlers;
    private final EventJson json = new EventJson();
    private final Map<DeliveryThread, String> busy = new ConcurrentHashMap<>();
    private boolean stopped;

    /**
     * The handlers of that version.
     *
     * @param loader that of its bundle
     * @param texts its own, for the reasons of failures
     */
    public Subscriber(String plugin, String version, ClassLoader loader, Texts texts, List<EventHandler<?>> handlers) {
        this.plugin = plugin;
        this.version = version;
        this.loader = loader;
        this.texts = texts;
        this.handlers = List.copyOf(handlers);
    }

    String plugin() {
        return plugin;
    }

    String version() {
        return version;
    }

    ClassLoader loader() {
        return loader;
    }

    Texts texts() {
        return texts;
    }

    List<EventHandler<?>> handlers() {
        return handlers;
    }

    EventJson json() {
        return json;
    }

    Optional<EventHandler<?>> find(String handler) {
        return handlers.stream().filter(one -> one.id().equals(handler)).findFirst();
    }

    String type(EventHandler<?> handler) {
        return EventJson.typeOf(handler.type()).value();
    }

    /** Starts the thread, which works for the handler; not if the plugin has stopped. */
    synchronized boolean begin(String handler, DeliveryThread thread) {
        if (!stopped) {
            busy.put(thread, handler);
            thread.start();
        }
        return !stopped;
    }

    /** The thread's work is over. */
    void ended(DeliveryThread thread) {
        busy.remove(thread);
    }

    /** Whether a thread still works for the handler whose time was over long ago: it gets no further ones. */
    boolean isHeldUp(String handler) {
        return busy.entrySet().stream()
                .anyMatch(
                        work -> work.getValue().equals(handler) && work.getKey().isOverdue());
    }

    synchronized boolean isStopped() {
        return stopped;
    }

    /** Lets what runs end, for a little while, then interrupts it; nothing begins any more. */
    public void stop() {
        synchronized (this) {
            stopped = true;
        }
        awaitEnd();
        busy.keySet().forEach(Thread::interrupt);
        awaitEnd();
    }

    private void awaitEnd() {
        long end = System.nanoTime() + FAREWELL.toNanos();
        try {
            for (Thread thread : busy.keySet()) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left > 0) {
                    thread.join(left);
                }
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
