package org.rapporteur.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Forwards connections to a local server and closes those on which a client sends a given text.
public final class TcpProxy implements AutoCloseable {

  private final ServerSocket listener;
  private final int target;
  private volatile @Nullable String marker;

  public TcpProxy(int target) throws IOException {
    this.target = target;
    listener = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  public int port() {
    return listener.getLocalPort();
  }

  /// Closes every connection on which a client sends the text from now on.
  public void closeConnectionsOn(String text) {
    marker = text;
  }

  public void keepConnectionsOpen() {
    marker = null;
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        var client = listener.accept();
        var server = new Socket(InetAddress.getLoopbackAddress(), target);
        Thread.ofVirtual().start(() -> forward(client, server, true));
        Thread.ofVirtual().start(() -> forward(server, client, false));
      } catch (IOException e) {
        // The next connection may succeed.
      }
    }
  }

  private void forward(Socket from, Socket to, boolean fromClient) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        String text = marker;
        if (fromClient
            && text != null
            && new String(buffer, 0, n, StandardCharsets.ISO_8859_1).contains(text)) {
          return;
        }
        out.write(buffer, 0, n);
      }
    } catch (IOException e) {
      // Closing ends both directions.
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
