package org.rapporteur.proof;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.rapporteur.shared.Slug;

/// Records the messages of the live channel of a consultation from now on.
final class LiveChannel implements AutoCloseable {

  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private final HttpClient http = HttpClient.newHttpClient();

  LiveChannel(int port, Slug slug) {
    var address =
        "http://127.0.0.1:" + port + "/consultations/" + slug + "/live-updates?after=0&entry=0";
    http.sendAsync(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofLines())
        .thenAccept(answer -> answer.body().forEach(lines::add));
  }

  String readAll() {
    return String.join("\n", lines) + "\n";
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
