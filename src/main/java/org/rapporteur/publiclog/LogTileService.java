package org.rapporteur.publiclog;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/// Provides the Merkle tree in tiles of 256 hashes or entries (C2SP tlog-tiles), so that clients
/// can verify a log themselves.
@Service
public class LogTileService {

  public static final int TILE_WIDTH = 256;

  /// A tile of level L contains the roots of subtrees with 256^L leaves.
  private static final int LEVELS_PER_TILE = 8;

  private final LogSql logSql;
  private final LogNodeSql nodeSql;

  LogTileService(LogSql logSql, LogNodeSql nodeSql) {
    this.logSql = logSql;
    this.nodeSql = nodeSql;
  }

  /// The first `width` hashes of a tile, 32 bytes each; empty if the tree does not contain them.
  public Optional<byte[]> findHashes(LogName log, int level, int index, int width) {
    return logSql
        .findHead(log)
        .map(head -> nodeSql.listHashes(head, level * LEVELS_PER_TILE, index * TILE_WIDTH, width))
        .filter(hashes -> hashes.size() == width)
        .map(LogTileService::concatenate);
  }

  /// The first `width` leaves of a bundle, each preceded by its length in two bytes.
  public Optional<byte[]> findEntries(LogName log, int index, int width) {
    return logSql
        .findHead(log)
        .map(head -> logSql.listOldestAfter(head, index * TILE_WIDTH, width))
        .filter(rows -> rows.size() == width)
        .map(
            rows ->
                concatenate(rows.stream().flatMap(row -> withLengthPrefix(row.leaf())).toList()));
  }

  private static Stream<byte[]> withLengthPrefix(byte[] leaf) {
    byte[] length = {(byte) (leaf.length >> 8), (byte) leaf.length};
    return Stream.of(length, leaf);
  }

  private static byte[] concatenate(List<byte[]> parts) {
    var joined = new ByteArrayOutputStream();
    parts.forEach(joined::writeBytes);
    return joined.toByteArray();
  }
}
