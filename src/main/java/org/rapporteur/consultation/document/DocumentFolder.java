package org.rapporteur.consultation.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.rapporteur.shared.Sha256;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The folder that holds documents, each under the hash of its bytes. A file comes in under a
/// temporary name and gets its own when it is whole and known to be a document.
@Component
class DocumentFolder {

  private static final String HASH = "[0-9a-f]{64}";

  private final Path folder;

  DocumentFolder(@Value("${rapporteur.data-folder}") Path data) {
    this.folder = data.toAbsolutePath().resolve("documents");
  }

  /// Reads at most as much as a file may have; the stream is left open.
  HeldFiles.Arrived receive(InputStream in, Set<DocumentType> taken, int mostMegabytes) {
    try {
      Files.createDirectories(folder);
      Path temporary = Files.createTempFile(folder, "arriving-", ".tmp");
      try {
        var digest = Sha256.digest();
        long size = copy(in, temporary, digest, mostMegabytes);
        var type = Inspection.of(temporary, taken);
        return new HeldFiles.Arrived(
            temporary, HexFormat.of().formatHex(digest.digest()), size, type);
      } catch (IOException | RuntimeException e) {
        Files.deleteIfExists(temporary);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A document cannot be kept in " + folder, e);
    }
  }

  /// Gives what arrived its own name.
  void keep(HeldFiles.Arrived arrived) {
    try {
      Files.move(
          arrived.temporary(),
          file(arrived.hash()),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("A document cannot be kept in " + folder, e);
    }
  }

  Path file(String hash) {
    if (!hash.matches(HASH)) {
      throw new IllegalArgumentException("Not a hash: " + hash);
    }
    return folder.resolve(hash);
  }

  boolean has(String hash) {
    return Files.isRegularFile(file(hash));
  }

  void delete(String hash) {
    delete(file(hash));
  }

  void discard(HeldFiles.Arrived arrived) {
    delete(arrived.temporary());
  }

  /// The hashes of files that were last written before that moment; what arrived before it and
  /// never became one is deleted.
  List<String> olderThan(Instant before) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    var old = new ArrayList<String>();
    try (var files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (!Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
          continue;
        }
        String name = file.getFileName().toString();
        if (name.matches(HASH)) {
          old.add(name);
        } else if (name.endsWith(".tmp")) {
          delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The files in " + folder, e);
    }
    return old;
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("A file cannot be deleted: " + file, e);
    }
  }

  private static long copy(
      InputStream in, Path to, java.security.MessageDigest digest, int mostMegabytes)
      throws IOException {
    long most = (long) mostMegabytes << 20;
    long size = 0;
    byte[] buffer = new byte[1 << 16];
    try (var out = new DigestOutputStream(Files.newOutputStream(to), digest)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        size += n;
        if (size > most) {
          throw DocumentNotTaken.tooLarge(mostMegabytes);
        }
        out.write(buffer, 0, n);
      }
    }
    if (size == 0) {
      throw DocumentNotTaken.empty();
    }
    return size;
  }
}
