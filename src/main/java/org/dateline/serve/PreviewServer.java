package org.dateline.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A preview that is being served: built, watched, and built again at each edit until it is closed. */
public final class PreviewServer implements AutoCloseable {

    /** How many ports are tried where the first is taken. */
    private static final int PORTS = 20;

    private static final int MOST_CONNECTIONS = 128;
    private static final int MOST_THREADS = 16;
    private static final int LARGEST_HEADERS = 8_192;

    /** Who says nothing for so long is let go, in milliseconds. */
    private static final long IDLE = 20_000;

    private static final long BREATH = 10_000;

    /** How long a build that is being made may take to end, in milliseconds; the next one makes up for what it left. */
    private static final long LAST_BUILD = 2_000;

    private final PreviewLock lock;
    private final Server server;
    private final ServerConnector connector;
    private final InetAddress listening;
    private final int wanted;
    private final Tabs tabs;
    private final Edits edits;
    private final DigestWatcher watcher;
    private final Thread builder;
    private final ScheduledExecutorService breath;

    private PreviewServer(PreviewRequest request, PreviewListener listener) {
        this.listening = address(request.host());
        this.wanted = request.port();
        String preview = Long.toString(System.nanoTime(), Character.MAX_RADIX);
        this.tabs = new Tabs(request.root(), preview);
        this.edits = new Edits(request.root());
        Rebuilds rebuilds = new Rebuilds(request, edits, tabs, listener);
        this.server = new Server(threads());
        this.connector = connector(server);
        connector.setHost(listening.getHostAddress());
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, connector));
        server.setErrorHandler(new PlainErrors());
        SiteHandler site = new SiteHandler(rebuilds.site(), new Injection(preview, request));
        server.setHandler(
                new Gate(new Tools(rebuilds.site(), tabs, site), request.host(), !listening.isLoopbackAddress()));
        this.lock = PreviewLock.take(request.root());
        try {
            openFirstFree();
            start();
            this.watcher = DigestWatcher.start(request.root(), edits);
        } catch (UncheckedIOException | NoPreviewException e) {
            stop();
            lock.close();
            throw e;
        }
        this.builder = new Thread(rebuilds, "dateline-preview-build");
        builder.setDaemon(true);
        builder.start();
        this.breath = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "dateline-preview-breath");
            thread.setDaemon(true);
            return thread;
        });
        breath.scheduleAtFixedRate(tabs::breathe, BREATH, BREATH, TimeUnit.MILLISECONDS);
    }

    /**
     * Serves the digest; the first build is made meanwhile.
     *
     * @param listener told of each build
     * @throws NoPreviewException where the address or the port is not to be had, or another preview of this digest runs
     */
    public static PreviewServer start(PreviewRequest request, PreviewListener listener) {
        return new PreviewServer(request, listener);
    }

    private static InetAddress address(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new NoPreviewException(
                    "cannot listen to " + host + ": no such host",
                    "leave --host out for this machine alone, or name an address that this machine has");
        }
    }

    private static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, 2);
        threads.setName("dateline-preview");
        threads.setDaemon(true);
        return threads;
    }

    private static ServerConnector connector(Server server) {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setRequestHeaderSize(LARGEST_HEADERS);
        configuration.setMaxUnconsumedRequestContentReads(0);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration));
        connector.setIdleTimeout(IDLE);
        connector.setAcceptQueueSize(MOST_CONNECTIONS);
        return connector;
    }

    private void openFirstFree() {
        for (int more = 0; ; more++) {
            connector.setPort(wanted == 0 ? 0 : wanted + more);
            try {
                connector.open();
                return;
            } catch (IOException e) {
                boolean taken = e instanceof BindException || e.getCause() instanceof BindException;
                if (!isOfThisMachine()) {
                    throw new NoPreviewException(
                            "cannot listen to " + listening.getHostAddress() + ": this machine has no such address",
                            "leave --host out for this machine alone, or write 0.0.0.0 for all of its addresses");
                }
                if (!taken || wanted == 0 || more == PORTS - 1 || wanted + more >= 0xFFFF) {
                    throw new NoPreviewException(
                            "cannot listen to port " + connector.getPort() + ": " + reason(e),
                            "name another port, e.g. --port 8080, or --port 0 for any that is free");
                }
            }
        }
    }

    private boolean isOfThisMachine() {
        try {
            return listening.isAnyLocalAddress() || NetworkInterface.getByInetAddress(listening) != null;
        } catch (SocketException e) {
            return true; // nobody knows better
        }
    }

    private static String reason(IOException e) {
        Throwable cause = e.getCause() instanceof IOException ? e.getCause() : e;
        return String.valueOf(cause.getMessage());
    }

    private void start() {
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("cannot serve", e);
        }
    }

    /** Where a browser finds it on this machine. */
    public String address() {
        String host = listening.isAnyLocalAddress() ? "127.0.0.1" : listening.getHostAddress();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port() + "/";
    }

    public int port() {
        return connector.getLocalPort();
    }

    /** Whether another port was asked for. */
    public boolean hasMoved() {
        return wanted != 0 && wanted != port();
    }

    /** Whether other machines can reach it. */
    public boolean isOpen() {
        return !listening.isLoopbackAddress();
    }

    /** Ends it; what was built stays, and makes the next start quick. */
    @Override
    public void close() {
        watcher.close();
        edits.end();
        breath.shutdownNow();
        tabs.close();
        stop();
        try {
            builder.join(LAST_BUILD);
            lock.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("cannot end serving", e);
        }
    }
}
