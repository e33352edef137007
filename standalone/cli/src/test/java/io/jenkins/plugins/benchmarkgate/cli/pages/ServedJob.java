package io.jenkins.plugins.benchmarkgate.cli.pages;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.jenkins.plugins.benchmarkgate.gate.Calibration;
import io.jenkins.plugins.benchmarkgate.gate.Policy;
import io.jenkins.plugins.benchmarkgate.history.Acceptance;
import io.jenkins.plugins.benchmarkgate.history.AcceptanceLog;
import io.jenkins.plugins.benchmarkgate.history.CircumstancesJson;
import io.jenkins.plugins.benchmarkgate.history.IndexedBuild;
import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Machine;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Report;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import io.jenkins.plugins.benchmarkgate.report.AcceptanceData;
import io.jenkins.plugins.benchmarkgate.report.AgentsData;
import io.jenkins.plugins.benchmarkgate.report.CalibrationData;
import io.jenkins.plugins.benchmarkgate.report.ComparisonData;
import io.jenkins.plugins.benchmarkgate.report.FrontData;
import io.jenkins.plugins.benchmarkgate.report.PageData;
import io.jenkins.plugins.benchmarkgate.report.PageScripts;
import io.jenkins.plugins.benchmarkgate.report.TrendBuild;
import io.jenkins.plugins.benchmarkgate.report.TrendData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Serves a trend page the way Jenkins does: data by request, and a policy that runs nothing inline. */
final class ServedJob implements AutoCloseable {
    private static final String UI = "/io/jenkins/plugins/benchmarkgate/ui/";

    private final HttpServer server;
    private final List<TrendBuild> builds;
    private final List<String> tried = new CopyOnWriteArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean isBroken;
    private volatile AcceptanceLog accepted = AcceptanceLog.EMPTY;

    private ServedJob(HttpServer server, List<TrendBuild> builds) {
        this.server = server;
        this.builds = builds;
    }

    static ServedJob start(List<TrendBuild> builds) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        var job = new ServedJob(HttpServer.create(address, 0), builds);
        job.server.createContext("/", job::answer);
        job.server.start();
        return job;
    }

    URI address() {
        return URI.create("http://localhost:%d/".formatted(server.getAddress().getPort()));
    }

    /** From now on, asking for a series is answered with an error. */
    void breakSeries(boolean broken) {
        isBroken = broken;
    }

    /** What was accepted of this job. */
    void accept(Acceptance... entries) {
        accepted = accepted.with(List.of(entries));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        switch (path) {
            case "/de" -> send(exchange, 200, "text/html", german().getBytes(StandardCharsets.UTF_8));
            case "/" -> send(exchange, 200, "text/html", html().getBytes(StandardCharsets.UTF_8));
            case "/agents" -> send(exchange, 200, "text/html", agents().getBytes(StandardCharsets.UTF_8));
            case "/agentData" -> send(exchange, 200, "application/json", agentData());
            case "/record" -> send(exchange, 200, "text/html", record().getBytes(StandardCharsets.UTF_8));
            case "/acceptances" -> send(exchange, 200, "application/json", acceptances());
            case "/front-page" -> send(exchange, 200, "text/html", frontPage().getBytes(StandardCharsets.UTF_8));
            case "/front" -> send(exchange, 200, "application/json", front());
            case "/whatIf/calibrate" -> calibration(exchange);
            case "/whatIf/row", "/whatIf/job" -> trial(exchange);
            case "/whatIf/compare" -> send(exchange, 200, "application/json", comparison());
            case "/2/gate/changes" -> send(exchange, 200, "application/json", changes());
            case "/2/gate/causes" -> {
                asked.incrementAndGet();
                send(exchange, 200, "application/json", causes());
            }
            case "/overview" -> send(exchange, 200, "application/json", overview());
            case "/series" ->
                send(exchange, isBroken ? 500 : 200, "application/json", series(exchange.getRequestURI()));
            default -> sendResource(exchange, path);
        }
    }

    private static String html() {
        return page(
                PageScripts.TREND,
                "<div class=\"bg-trend-page\" data-source=\"overview\" data-series=\"series\" data-what-if=\"whatIf/\" data-trial=\"true\"></div>");
    }

    /** As a view sends it where the words of Jenkins are German. */
    private static String german() {
        return html().replace(
                        "<script src=\"/ui/gate.js\">",
                        "<script src=\"/ui/de.js\"></script><script src=\"/ui/gate.js\">");
    }

    /** The record of what was accepted, as the end of the trend page has it for who may configure the job. */
    private static String record() {
        return page(
                        PageScripts.TREND,
                        "<div class=\"bg-audit-page\" data-source=\"acceptances\" data-accept=\"./\"></div>")
                .replace("</head>", "<script src=\"/ui/accept.js\"></script></head>");
    }

    private byte[] acceptances() throws IOException {
        var output = new ByteArrayOutputStream();
        AcceptanceData.write(accepted, output);
        return output.toByteArray();
    }

    private static String agents() {
        return page(PageScripts.AGENTS, "<div class=\"bg-agents-page\" data-source=\"agentData\"></div>");
    }

    private byte[] agentData() throws IOException {
        var output = new ByteArrayOutputStream();
        AgentsData.write(builds, output);
        return output.toByteArray();
    }

    private static String frontPage() {
        return page(PageScripts.FRONT, """
                <div class="bg-front" data-source="front" data-trend="./" data-builds="./" data-url-name="gate"
                  data-title="Benchmarks &lt;b&gt; Trend"></div>
                """);
    }

    private static String page(PageScripts scripts, String body) {
        var page = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><title>Job</title>");
        scripts.names().forEach(name -> page.append("<script src=\"/ui/%s.js\"></script>".formatted(name)));
        scripts.names().stream()
                .filter(name -> ServedJob.class.getResource(UI + name + ".css") != null)
                .forEach(name -> page.append("<link rel=\"stylesheet\" href=\"/ui/%s.css\">".formatted(name)));
        return page.append("<link rel=\"icon\" href=\"data:,\"></head>")
                .append("<body>%s</body></html>".formatted(body))
                .toString();
    }

    /** The last build compared with the first one, as if the gate had said then what it says now. */
    private byte[] comparison() throws IOException {
        var output = new ByteArrayOutputStream();
        ComparisonData.write(builds.get(0), builds.get(builds.size() - 1), output);
        return output.toByteArray();
    }

    /** What was tried, and by which method; a threshold of 1 is refused as the gate refuses what makes no sense. */
    private void trial(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        String sent = method.equals("POST")
                ? new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
                : exchange.getRequestURI().getRawQuery();
        tried.add("%s %s %s".formatted(method, exchange.getRequestURI().getPath(), sent));
        if (sent.matches(".*\\bthreshold=1(&.*)?")) {
            send(exchange, 429, "application/json", "{\"schema\":1,\"problem\":\"others are trying\"}".getBytes());
            return;
        }
        String said = exchange.getRequestURI().getPath().endsWith("row") ? "REGRESSED" : "FAILED";
        String before = exchange.getRequestURI().getPath().endsWith("row") ? "UNCHANGED" : "PASSED";
        send(exchange, 200, "application/json", """
                {"schema": 1, "line": "benchmarkGate threshold: 10", "current": "benchmarkGate()", "cut": false,
                 "builds": [
                  {"number": 1, "name": "#1", "then": "%2$s", "now": "%2$s", "headline": "", "redThen": 0, "red": 0, "rows": []},
                  {"number": 2, "name": "#2", "then": "%2$s", "now": "%1$s", "headline": "slower than 10 %%", "redThen": 0,
                   "red": 1, "rows": [{"key": "plain", "metric": "time", "status": "REGRESSED", "change": 0.15}]}
                 ]}
                """.formatted(said, before).getBytes(StandardCharsets.UTF_8));
    }

    private void calibration(HttpExchange exchange) throws IOException {
        tried.add("%s %s"
                .formatted(exchange.getRequestMethod(), exchange.getRequestURI().getPath()));
        var calibration = new Calibration(Policy.DEFAULT);
        for (int run = 0; run < 12; run++) {
            calibration.add(report(Map.of("plain", 10.0, "noisy <b>", run == 10 ? 12.5 : 10.0)), Optional.empty());
        }
        var output = new ByteArrayOutputStream();
        CalibrationData.write(calibration, Policy.DEFAULT_THRESHOLD, false, output);
        send(exchange, 200, "application/json", output.toByteArray());
    }

    private static Report report(Map<String, Double> milliseconds) {
        List<Measurement> measurements = milliseconds.entrySet().stream()
                .map(each -> new Measurement(
                        each.getKey(),
                        "time",
                        "",
                        Unit.MILLISECONDS,
                        Direction.SMALLER,
                        Locations.of(Location.MEDIAN, each.getValue()),
                        Double.NaN,
                        0))
                .toList();
        return new Report("x", "", Machine.UNKNOWN, "", measurements);
    }

    /** The trials that were asked for. */
    List<String> tried() {
        return tried;
    }

    private byte[] front() throws IOException {
        var output = new ByteArrayOutputStream();
        FrontData.write(
                builds.stream()
                        .map(build -> IndexedBuild.of(
                                build.number(),
                                build.name(),
                                build.time(),
                                new CircumstancesJson.Head(build.agent(), 10),
                                build.result()))
                        .toList(),
                output);
        return output.toByteArray();
    }

    /** One commit of one event, in which the first row moved. */
    private static byte[] changes() throws IOException {
        TrendBuild build = new SampleJob(2)
                .row("plain", 130)
                .moved(1, "al<i>ce", "make <b> slow")
                .build();
        var output = new ByteArrayOutputStream();
        PageData.writeChanges(build.result(), new RowId("plain", "time"), List.of(), output);
        return output.toByteArray();
    }

    private static byte[] causes() throws IOException {
        var output = new ByteArrayOutputStream();
        PageData.writeCauses(List.of("Started by timer", "Started by <b>alice</b>"), output);
        return output.toByteArray();
    }

    /** How often somebody wanted to know why a build was started. */
    int askedForCauses() {
        return asked.get();
    }

    private byte[] overview() throws IOException {
        var output = new ByteArrayOutputStream();
        TrendData.writeOverview(builds, output);
        return output.toByteArray();
    }

    private byte[] series(URI request) throws IOException {
        Map<String, String> query = Arrays.stream(request.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        var output = new ByteArrayOutputStream();
        TrendData.writeSeries(builds, List.of(new RowId(query.get("key"), query.get("metric"))), accepted, output);
        return output.toByteArray();
    }

    private static void sendResource(HttpExchange exchange, String path) throws IOException {
        try (InputStream input = ServedJob.class.getResourceAsStream("/io/jenkins/plugins/benchmarkgate" + path)) {
            byte[] body = input == null ? new byte[0] : input.readAllBytes();
            String type = path.endsWith(".js") ? "text/javascript" : "text/css";
            send(exchange, input == null ? 404 : 200, type, body);
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type + ";charset=utf-8");
        exchange.getResponseHeaders()
                .set(
                        "Content-Security-Policy",
                        "default-src 'self'; script-src 'self'; style-src 'self'; img-src data:");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
