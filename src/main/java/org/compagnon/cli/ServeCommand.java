package org.compagnon.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.compagnon.Compagnon;
import org.compagnon.shared.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `compagnon serve`: the web application.
@Command(name = "serve", resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Option(names = "--port", paramLabel = "P")
    @Nullable
    Integer port;

    @Option(names = "--demo")
    boolean demo;

    @Override
    public Integer call() throws InterruptedException {
        if (port != null) mustBeFree(port);
        try {
            var context = start(port, demo, null);
            // A start leaves behind half as much again as what stays; the serial collector gives memory back only here.
            System.gc();
            var address = "http://localhost:" + portOf(context);
            System.err.println(Commands.words().of(demo ? "cli.serve.demo-ready" : "cli.serve.ready", address));
            Thread.currentThread().join();
            return Commands.DONE;
        } catch (PortInUseException inUse) {
            throw new RuleBroken("cli.serve.port-in-use", String.valueOf(inUse.getPort()));
        }
    }

    /// Told at once, and not after the whole start.
    private static void mustBeFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException | IllegalArgumentException taken) {
            throw new RuleBroken("cli.serve.port-in-use", String.valueOf(port));
        }
    }

    /// @param data the folder to keep things in; by default the one settings name, and a folder of its own for the demo
    static ConfigurableApplicationContext start(@Nullable Integer port, boolean demo, @Nullable Path data) {
        var settings = new ArrayList<String>();
        if (port != null) settings.add("--server.port=" + port);
        if (demo) settings.add("--compagnon.demo=true");
        if (data != null) settings.add("--compagnon.data=" + data);
        else if (demo && System.getenv("COMPAGNON_DATA") == null)
            settings.add("--compagnon.data=" + Path.of(System.getProperty("user.home"), ".local/share/compagnon-demo"));
        return start(settings);
    }

    private static ConfigurableApplicationContext start(List<String> settings) {
        try {
            return SpringApplication.run(Compagnon.class, settings.toArray(String[]::new));
        } catch (RuntimeException failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof RuleBroken rule) throw rule;
                if (cause instanceof PortInUseException inUse) throw inUse;
            }
            throw failure;
        }
    }

    static int portOf(ConfigurableApplicationContext context) {
        return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
    }
}
