package org.rapporteur.publiclog;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// The tree cut into pieces of 256 hashes or entries, as C2SP tlog-tiles says: what clients need to
/// check a log without asking us for proofs.
@Service
public class LogTiles {

  public static final int WIDTH = 256;

  /// A tile of level L holds the roots of subtrees of 256^L leaves.
  private static final int LEVELS_A_TILE = 8;

  private final LogRepository logs;

  LogTiles(LogRepository logs) {
    this.logs = logs;
  }

  /// The first `width` hashes of a tile, 32 bytes each; empty where the tree does not hold them.
  public Optional<byte[]> hashes(LogName log, int level, int index, int width) {
    return logs.head(log)
        .map(head -> logs.nodes(head, level * LEVELS_A_TILE, index * WIDTH, width))
        .filter(hashes -> hashes.size() == width)
        .map(LogTiles::joined);
  }

  /// The first `width` leaves of a bundle, each after its length in two bytes.
  public Optional<byte[]> entries(LogName log, int index, int width) {
    return logs.head(log)
        .map(head -> logs.oldestAfter(head, index * WIDTH, width))
        .filter(rows -> rows.size() == width)
        .map(rows -> joined(rows.stream().flatMap(row -> lengthAndBytes(row.leaf())).toList()));
  }

  private static java.util.stream.Stream<byte[]> lengthAndBytes(byte[] leaf) {
    byte[] length = {(byte) (leaf.length >> 8), (byte) leaf.length};
    return java.util.stream.Stream.of(length, leaf);
  }

  private static byte[] joined(List<byte[]> parts) {
    var joined = new ByteArrayOutputStream();
    parts.forEach(joined::writeBytes);
    return joined.toByteArray();
  }
}
