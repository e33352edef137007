package io.jenkins.plugins.benchmarkgate.performance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.jenkins.plugins.benchmarkgate.actions.JobTrend;
import io.jenkins.plugins.benchmarkgate.history.AcceptanceLog;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import io.jenkins.plugins.benchmarkgate.report.PageScripts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;

/**
 * Serves our trend page as Jenkins does, and whatever lies in folders, all of it packed, and counts the bytes. What never
 * changes is packed once, before anybody waits for it.
 */
final class PageServer implements AutoCloseable {
    private static final String UI = "/io/jenkins/plugins/benchmarkgate/ui/";

    private final HttpServer server;
    private final Map<String, byte[]> kept = new ConcurrentHashMap<>();
    private final AtomicLong sent = new AtomicLong();
    private volatile JobTrend trend;

    PageServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(2, task -> {
            var thread = new Thread(task, "pages");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
    }

    URI address(String path) {
        return URI.create("http://localhost:%d/%s".formatted(server.getAddress().getPort(), path));
    }

    /** Serves the page of this job; its list is made now, as it is kept once somebody has asked for it. */
    void serve(GeneratedJob job) throws IOException {
        trend = new JobTrend(job.folders(), "benchmark-gate");
        keep("/", page().getBytes(StandardCharsets.UTF_8));
        keep("/overview", written(output -> trend.writeOverview(trend.overviewBuilds(), output)));
        for (String script : PageScripts.TREND.names()) {
            for (String file : new String[] {script + ".js", script + ".css"}) {
                byte[] content = resource(UI + file);
                if (content != null) {
                    keep("/ui/" + file, content);
                }
            }
        }
    }

    /** Serves a file under a path. */
    void keep(String path, byte[] content) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var output = new GZIPOutputStream(packed)) {
            output.write(content);
        }
        kept.put(path, packed.toByteArray());
    }

    /** Serves the files of a folder. */
    void keepAll(String path, Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder, file -> Files.isRegularFile(file))) {
            for (Path file : files) {
                keep(path + file.getFileName(), Files.readAllBytes(file));
            }
        }
    }

    /** How many bytes were sent since the last call, without headers. */
    long takeSent() {
        return sent.getAndSet(0);
    }

    /** How many bytes a kept file has on its way. */
    long sizeOf(String path) {
        return kept.get(path).length;
    }

    /** A resource, or null. */
    static byte[] resource(String name) throws IOException {
        try (InputStream input = PageServer.class.getResourceAsStream(name)) {
            return input == null ? null : input.readAllBytes();
        }
    }

    private static String page() throws IOException {
        var page = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><title>Job</title>");
        for (String name : PageScripts.TREND.names()) {
            page.append("<script src=\"/ui/%s.js\"></script>".formatted(name));
            if (resource(UI + name + ".css") != null) {
                page.append("<link rel=\"stylesheet\" href=\"/ui/%s.css\">".formatted(name));
            }
        }
        return page.append("<link rel=\"icon\" href=\"data:,\"></head><body>")
                .append(
                        "<div class=\"bg-trend-page\" data-source=\"overview\" data-series=\"series\"></div></body></html>")
                .toString();
    }

    private interface Writing {
        void to(OutputStream output) throws IOException;
    }

    private static byte[] written(Writing writing) throws IOException {
        var output = new ByteArrayOutputStream();
        writing.to(output);
        return output.toByteArray();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/series")) {
            keep("/series", written(this::writeSeries));
        }
        byte[] body = kept.get(path);
        if (body == null) {
            exchange.sendResponseHeaders(404, -1);
        } else {
            exchange.getResponseHeaders().set("Content-Type", type(path));
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            sent.addAndGet(body.length);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    /** Always the same benchmark. */
    private void writeSeries(OutputStream output) throws IOException {
        var id = new RowId(GeneratedJob.key(0), "time");
        trend.writeSeries(trend.seriesBuilds(), Set.of(id), AcceptanceLog.EMPTY, output);
    }

    private static String type(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1);
        return switch (ending) {
            case "js" -> "text/javascript;charset=utf-8";
            case "css" -> "text/css;charset=utf-8";
            case "/overview", "/series" -> "application/json;charset=utf-8";
            default -> "text/html;charset=utf-8";
        };
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
