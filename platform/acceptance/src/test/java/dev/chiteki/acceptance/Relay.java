package dev.chiteki.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The line between a browser and a server. It can be cut: what runs through it ends at once, as when a cable is pulled,
 * and nobody gets through until it is mended.
 */
final class Relay implements AutoCloseable {

    private final int port;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private ServerSocket door;
    private volatile int target;

    private Relay(int target) {
        this.target = target;
        this.door = open(0);
        this.port = door.getLocalPort();
    }

    /** A line to the server, whole. */
    static Relay to(ServerProcess server) {
        return new Relay(server.port());
    }

    /** The address of a path of the server, by this line. */
    String url(String path) {
        return "http://localhost:" + port + path;
    }

    /** Ends all that runs through it, and lets nobody begin anew. */
    synchronized void cut() {
        hangUp(door);
        ends.forEach(Relay::hangUp);
        ends.clear();
    }

    /** Lets everybody through again. */
    synchronized void mend() {
        door = open(port);
    }

    /** Leads to that server from now on. */
    void leadTo(ServerProcess server) {
        target = server.port();
    }

    @Override
    public void close() {
        cut();
    }

    private ServerSocket open(int wanted) {
        try {
            ServerSocket opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(new InetSocketAddress(wanted));
            Thread.ofVirtual().name("relay").start(() -> listen(opened));
            return opened;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void listen(ServerSocket own) {
        try {
            while (true) {
                Socket browser = own.accept();
                Thread.ofVirtual().name("relay").start(() -> connect(own, browser));
            }
        } catch (IOException closed) {
            if (!own.isClosed()) {
                throw new UncheckedIOException(closed);
            }
        }
    }

    /** A server that is not there is one that the browser cannot reach. */
    private void connect(ServerSocket by, Socket browser) {
        try (browser;
                Socket server = new Socket("localhost", target)) {
            if (keep(by, browser, server)) {
                Thread back = Thread.ofVirtual().name("relay").start(() -> pass(server, browser));
                pass(browser, server);
                back.join();
            }
        } catch (IOException away) {
            hangUp(browser);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            ends.remove(browser);
        }
    }

    /** Whoever came through just before the cut is cut off as well. */
    private synchronized boolean keep(ServerSocket by, Socket browser, Socket server) {
        if (by.isClosed()) {
            return false;
        }
        ends.add(browser);
        ends.add(server);
        return true;
    }

    private void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            hangUp(from);
        } finally {
            hangUp(to);
            ends.remove(from);
        }
    }

    private static void hangUp(AutoCloseable end) {
        try {
            end.close();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
