package org.rapporteur.analysis;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.rapporteur.analysis.material.Memory;

/// Keeps what was found in the form in which it would be stored, and counts what had to be found.
public final class KeptMemory implements Memory {

  private final Map<String, byte[]> kept = new ConcurrentHashMap<>();
  private final AtomicInteger found = new AtomicInteger();

  @Override
  public <T> T recall(String from, Form<T> form, Supplier<T> find) {
    byte[] bytes = kept.get(from);
    if (bytes == null) {
      bytes = written(form, find.get());
      kept.put(from, bytes);
      found.incrementAndGet();
    }
    try {
      return form.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Knows what this knows, and has found nothing itself.
  public KeptMemory copy() {
    var copy = new KeptMemory();
    copy.kept.putAll(kept);
    return copy;
  }

  public int found() {
    return found.get();
  }

  public long size() {
    return kept.values().stream().mapToLong(bytes -> bytes.length).sum();
  }

  private static <T> byte[] written(Form<T> form, T found) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      form.write(found, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
