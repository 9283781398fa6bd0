package org.rapporteur.publiclog;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.publiclog.LogSql.LogHead;
import org.rapporteur.publiclog.LogSql.LogRow;
import org.rapporteur.publiclog.merkle.MerkleTree;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Service;

/// Public log: an append-only, verifiable record of all public acts.
@Service
public class PublicLogService {

  private static final HexFormat HEX = HexFormat.of();

  private final LogSql logSql;
  private final LogNodeSql nodeSql;
  private final CheckpointSigner checkpoints;
  private final Transactions transactions;
  private final Clock clock;

  PublicLogService(
      LogSql logSql,
      LogNodeSql nodeSql,
      CheckpointSigner checkpoints,
      Transactions transactions,
      Clock clock) {
    this.logSql = logSql;
    this.nodeSql = nodeSql;
    this.checkpoints = checkpoints;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Writes an entry in the caller's transaction and returns its number. Call it last, because it
  /// locks the log until the commit.
  public int record(LogName log, EntryDraft draft) {
    return transactions.write(() -> append(log, draft));
  }

  public Optional<LogEntry> findEntry(LogName log, int number) {
    return logSql
        .findHead(log)
        .flatMap(head -> logSql.findEntry(head, number))
        .map(row -> toEntry(log, row));
  }

  /// Returns the entries that exist, by the requested numbers of each log.
  public List<LogEntry> findEntries(Map<LogName, Set<Integer>> numbers) {
    var heads = logSql.findHeads(numbers.keySet());
    var numbersByHead = new HashMap<LogHead, Set<Integer>>();
    heads.forEach((log, head) -> numbersByHead.put(head, numbers.getOrDefault(log, Set.of())));
    var rowsByHead = logSql.findEntries(numbersByHead);
    return heads.entrySet().stream()
        .flatMap(
            logHead ->
                rowsByHead.getOrDefault(logHead.getValue().id(), List.of()).stream()
                    .map(row -> toEntry(logHead.getKey(), row)))
        .toList();
  }

  /// Lists the newest entries, newest first.
  public List<LogEntry> listNewest(LogName log, int limit) {
    return listNewestBefore(log, Integer.MAX_VALUE, limit);
  }

  /// Lists entries with lower numbers than `before`, newest first.
  public List<LogEntry> listNewestBefore(LogName log, int before, int limit) {
    return listNewestBefore(log, before, limit, EntryFilter.ALL);
  }

  public List<LogEntry> listNewestBefore(LogName log, int before, int limit, EntryFilter filter) {
    return logSql.findHead(log).stream()
        .flatMap(head -> logSql.listNewestBefore(head, before, limit, filter).stream())
        .map(row -> toEntry(log, row))
        .toList();
  }

  public List<String> listKinds(LogName log) {
    return logSql.findHead(log).map(logSql::listKinds).orElse(List.of());
  }

  public int size(LogName log) {
    return logSql.findHead(log).map(LogHead::size).orElse(0);
  }

  /// Number of entries in each log.
  public Map<LogName, Integer> countEntries() {
    return logSql.countEntries();
  }

  /// Erases text, name and their salts permanently. The leaf remains, so the tree does not change.
  public void eraseText(LogName log, int number) {
    transactions.write(() -> logSql.eraseText(requireHead(log), number));
  }

  /// Deletes a whole log. Only for the logs of sample consultations.
  public void deleteLog(LogName log) {
    transactions.write(() -> logSql.findHead(log).ifPresent(logSql::delete));
    checkpoints.deleteLast(log);
  }

  /// Returns the checkpoint; empty if the log has no entries or cannot be signed. The entries
  /// remain readable then.
  public Optional<Checkpoint> findCheckpoint(LogName log) {
    try {
      return checkpoints.getCurrent(log);
    } catch (LogRewritten e) {
      return Optional.empty();
    }
  }

  /// Returns the signed size and root of the committed log. Throws [LogRewritten] if the log does
  /// not continue the last checkpoint.
  public Checkpoint getCheckpoint(LogName log) {
    return checkpoints.getCurrent(log).orElseThrow(() -> new NotFound("log", log));
  }

  /// Proves that the entry is in the tree of the first `size` entries.
  public InclusionProof computeInclusionProof(LogName log, int number, int size) {
    var head = requireHead(log);
    if (number < 1 || number > size || size > head.size()) {
      throw new NotFound("entry", LogEntry.label(number));
    }
    return nodeSql.computeWithHashes(
        head,
        subtrees ->
            new InclusionProof(
                number,
                size,
                HEX.formatHex(subtrees.hash(new MerkleTree.Subtree(0, number - 1))),
                MerkleTree.inclusionPath(subtrees, number - 1, size).stream()
                    .map(HEX::formatHex)
                    .toList(),
                HEX.formatHex(MerkleTree.root(subtrees, size))));
  }

  private int append(LogName log, EntryDraft draft) {
    var head = logSql.lockHead(log);
    int number = head.size() + 1;
    var time = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var text = SaltedText.withNewSalt(draft.text());
    var actor = SaltedText.withNewSalt(draft.actorName());
    byte[] leaf = Leaf.fromDraft(log, number, time, draft, text, actor).toBytes();
    var row =
        new LogRow(
            number, draft.kind(), draft.subject(), time, draft.actorRole(), leaf, text, actor);
    logSql.append(head, row, head.frontier().append(MerkleTree.leafHash(leaf)));
    checkpoints.signAfterCommit(log);
    return number;
  }

  private LogHead requireHead(LogName log) {
    return logSql.findHead(log).orElseThrow(() -> new NotFound("log", log));
  }

  private static LogEntry toEntry(LogName log, LogRow row) {
    var leaf = Leaf.parse(row.leaf());
    var text = row.text();
    return new LogEntry(
        log,
        row.number(),
        row.recordedAt(),
        leaf.act(),
        text == null ? null : text.text(),
        text == null ? null : HEX.formatHex(text.salt()),
        text == null && leaf.textDigest() != null,
        new String(row.leaf(), StandardCharsets.UTF_8));
  }
}
