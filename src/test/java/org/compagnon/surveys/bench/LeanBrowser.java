package org.compagnon.surveys.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// Asks over one connection that stays open as long as the server lets it, with hardly any work of its own: it shares
/// the machine with the server.
final class LeanBrowser implements AutoCloseable {

    private final int port;
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private byte[] body = new byte[0];

    LeanBrowser(int port) throws IOException {
        this.port = port;
        this.socket = connected(port);
        this.in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
        this.out = socket.getOutputStream();
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
        in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
        out = socket.getOutputStream();
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
        out.write(request);
        var status = Integer.parseInt(line().substring(9, 12));
        var length = -1;
        var isLast = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15))
                length = Integer.parseInt(header.substring(15).strip());
            isLast |= header.equalsIgnoreCase("connection: close");
        }
        if (length < 0) throw new IOException("An answer without its length");
        body = in.readNBytes(length);
        if (isLast) comeAgain();
        return status;
    }

    String body() {
        return new String(body, StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var letter = in.read(); letter != '\n'; letter = in.read()) {
            if (letter < 0) throw new IOException("The connection ended");
            if (letter != '\r') line.append((char) letter);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
