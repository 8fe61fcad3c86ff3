package org.compagnon.surveys.bench;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Asks over one connection that stays open as long as the server lets it, with hardly any work of its own: it shares
/// the machine with the server.
final class LeanBrowser implements AutoCloseable {

    private final int port;
    private Socket socket;
    private byte[] answer = new byte[64 * 1024];
    private byte[] body = new byte[0];

    LeanBrowser(int port) throws IOException {
        this.port = port;
        this.socket = connected(port);
    }

    private static Socket connected(int port) throws IOException {
        var socket = new Socket("localhost", port);
        socket.setTcpNoDelay(true);
        return socket;
    }

    /// A server closes a connection after so many requests, and says so.
    private void comeAgain() throws IOException {
        socket.close();
        socket = connected(port);
    }

    static byte[] get(String path, String... headers) {
        return bytes("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + lines(headers) + "\r\n");
    }

    static byte[] post(String path, String type, String content, String... headers) {
        return bytes("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\nContent-Length: "
                + bytes(content).length + "\r\n" + lines(headers) + "\r\n" + content);
    }

    private static String lines(String... headers) {
        return headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// @return the status; the body is read to its end
    int ask(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        var read = 0;
        var body = -1;
        while (body < 0) {
            read += more(read);
            body = afterHeaders(read);
        }
        var headers = new String(answer, 0, body, StandardCharsets.ISO_8859_1);
        var length = Integer.parseInt(header(headers, "Content-Length"));
        while (read < body + length) read += more(read);
        this.body = Arrays.copyOfRange(answer, body, read);
        if (headers.contains("Connection: close")) comeAgain();
        return Integer.parseInt(headers.substring(9, 12));
    }

    private int more(int read) throws IOException {
        if (read == answer.length) answer = Arrays.copyOf(answer, 2 * read);
        var many = socket.getInputStream().read(answer, read, answer.length - read);
        if (many < 0) throw new IOException("The connection ended");
        return many;
    }

    /// Where the body begins; -1 while the headers have not all come.
    private int afterHeaders(int read) {
        for (var at = 3; at < read; at++)
            if (answer[at] == '\n' && answer[at - 1] == '\r' && answer[at - 2] == '\n') return at + 1;
        return -1;
    }

    private static String header(String headers, String name) {
        var from = headers.indexOf("\r\n" + name + ": ");
        if (from < 0) throw new IllegalStateException("An answer without " + name);
        from += name.length() + 4;
        return headers.substring(from, headers.indexOf('\r', from));
    }

    String body() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
