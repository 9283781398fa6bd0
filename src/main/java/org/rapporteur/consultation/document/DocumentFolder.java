package org.rapporteur.consultation.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import org.rapporteur.shared.Sha256;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The folder that holds documents, each under the hash of its bytes. A file comes in under a
/// temporary name and gets its own when it is whole and known to be a document.
@Component
class DocumentFolder {

  static final int MOST_MEGABYTES = 20;

  private static final long MOST_BYTES = (long) MOST_MEGABYTES << 20;

  private final Path folder;

  DocumentFolder(@Value("${rapporteur.data-folder}") Path data) {
    this.folder = data.toAbsolutePath().resolve("documents");
  }

  /// Reads at most as much as a document may have; the stream is left open.
  Arrived receive(InputStream in) {
    try {
      Files.createDirectories(folder);
      Path temporary = Files.createTempFile(folder, "arriving-", ".tmp");
      try {
        var digest = Sha256.digest();
        long size = copy(in, temporary, digest);
        var type = Inspection.of(temporary);
        return new Arrived(temporary, HexFormat.of().formatHex(digest.digest()), size, type);
      } catch (IOException | RuntimeException e) {
        Files.deleteIfExists(temporary);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A document cannot be kept in " + folder, e);
    }
  }

  /// Gives what arrived its own name.
  void keep(Arrived arrived) {
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
    if (!hash.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("Not a hash: " + hash);
    }
    return folder.resolve(hash);
  }

  boolean has(String hash) {
    return Files.isRegularFile(file(hash));
  }

  void delete(String hash) {
    try {
      Files.delete(file(hash));
    } catch (NoSuchFileException e) {
      return; // somebody else took it out
    } catch (IOException e) {
      throw new UncheckedIOException("A document cannot be deleted: " + hash, e);
    }
  }

  private static long copy(InputStream in, Path to, java.security.MessageDigest digest)
      throws IOException {
    long size = 0;
    byte[] buffer = new byte[1 << 16];
    try (var out = new DigestOutputStream(Files.newOutputStream(to), digest)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        size += n;
        if (size > MOST_BYTES) {
          throw DocumentNotTaken.tooLarge(MOST_MEGABYTES);
        }
        out.write(buffer, 0, n);
      }
    }
    if (size == 0) {
      throw DocumentNotTaken.empty();
    }
    return size;
  }

  /// A whole document under its temporary name.
  record Arrived(Path temporary, String hash, long size, DocumentType type) {}
}
