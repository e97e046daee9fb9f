package cn.jiazhu.bootstrap.bench;

import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/// Bare Helidon SE in a process of its own: reads what is sent, and answers as many bytes as it was started for. What
/// HTTP alone costs on this machine.
final class Bare implements AutoCloseable {

    private final Process process;
    private final int port;

    private Bare(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Bare start(int status, int bytes) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Bare.class.getName(),
                        Integer.toString(status),
                        Integer.toString(bytes))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("port ")) {
                return new Bare(process, Integer.parseInt(line.substring(5)));
            }
        }
        throw new IOException("bare Helidon does not start");
    }

    static void main(String[] args) {
        Status status = Status.create(Integer.parseInt(args[0]));
        byte[] body = new byte[Integer.parseInt(args[1])];
        Arrays.fill(body, (byte) 'x');
        var server = WebServer.builder()
                .address(InetAddress.getLoopbackAddress())
                .port(0)
                .routing(routing -> routing.any((request, response) -> answer(request, response, status, body)))
                .build()
                .start();
        System.out.println("port " + server.port());
    }

    private static void answer(ServerRequest request, ServerResponse response, Status status, byte[] body) {
        request.content().consume();
        response.status(status).send(body);
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
