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
import org.rapporteur.publiclog.LogRepository.Head;
import org.rapporteur.publiclog.LogRepository.Row;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.UseCases;
import org.springframework.stereotype.Service;

/// Everything done in public, written once, in order, in a form that anyone can check.
@Service
public class PublicLog {

  private static final HexFormat HEX = HexFormat.of();

  private final LogRepository logs;
  private final Checkpoints checkpoints;
  private final LogVerification verification;
  private final UseCases useCases;
  private final Clock clock;

  PublicLog(
      LogRepository logs,
      Checkpoints checkpoints,
      LogVerification verification,
      UseCases useCases,
      Clock clock) {
    this.logs = logs;
    this.checkpoints = checkpoints;
    this.verification = verification;
    this.useCases = useCases;
    this.clock = clock;
  }

  /// Writes an entry in the caller's transaction and answers its number. Call it last: it takes
  /// the log's lock, which nobody else gets before the commit.
  public int record(LogName log, EntryDraft draft) {
    return useCases.change(() -> append(log, draft));
  }

  public Optional<Entry> entry(LogName log, int number) {
    return logs.head(log).flatMap(head -> logs.entry(head, number)).map(row -> entry(log, row));
  }

  /// Those of them that there are, by the numbers asked for in each log.
  public List<Entry> entries(Map<LogName, Set<Integer>> numbers) {
    var heads = logs.heads(numbers.keySet());
    var asked = new HashMap<Head, Set<Integer>>();
    heads.forEach((log, head) -> asked.put(head, numbers.getOrDefault(log, Set.of())));
    var rows = logs.entries(asked);
    return heads.entrySet().stream()
        .flatMap(
            log ->
                rows.getOrDefault(log.getValue().id(), List.of()).stream()
                    .map(row -> entry(log.getKey(), row)))
        .toList();
  }

  /// A page of entries with lower numbers than `before`, newest first.
  public List<Entry> newestBefore(LogName log, int before, int most) {
    return newestBefore(log, before, most, EntryFilter.ALL);
  }

  public List<Entry> newestBefore(LogName log, int before, int most, EntryFilter filter) {
    return logs.head(log).stream()
        .flatMap(head -> logs.newestBefore(head, before, most, filter).stream())
        .map(row -> entry(log, row))
        .toList();
  }

  /// The kinds that occur in a log.
  public List<String> kinds(LogName log) {
    return logs.head(log).map(logs::kinds).orElse(List.of());
  }

  public int size(LogName log) {
    return logs.head(log).map(Head::size).orElse(0);
  }

  /// How many entries each log has, for whoever passes them on.
  public Map<LogName, Integer> sizes() {
    return logs.sizes();
  }

  public List<LogName> names() {
    return logs.names();
  }

  /// Takes text, name and their salts away for good. The leaf stays, so the tree does not change;
  /// its digests say nothing any more.
  public void erase(LogName log, int number) {
    useCases.change(() -> logs.erase(existing(log), number));
  }

  /// Takes a whole log out, as if it had never been: only that of a sample, on which nobody relies.
  public void discard(LogName log) {
    useCases.change(() -> logs.head(log).ifPresent(logs::delete));
    checkpoints.forget(log);
  }

  /// The signed size and root of what is committed. Refuses with [LogRewritten] where that does not
  /// continue what was signed before.
  public Checkpoint checkpoint(LogName log) {
    return checkpoints.current(log).orElseThrow(() -> new NotFound("log", log));
  }

  public Verification verify(LogName log) {
    return verification.verify(log);
  }

  public InclusionProof inclusionProof(LogName log, int number, int size) {
    var head = existing(log);
    if (number < 1 || number > size || size > head.size()) {
      throw new NotFound("entry", Entry.label(number));
    }
    return logs.withNodes(
        head,
        subtrees ->
            new InclusionProof(
                number,
                size,
                HEX.formatHex(subtrees.hash(new MerkleTree.Subtree(0, number - 1))),
                MerkleTree.inclusion(subtrees, number - 1, size).stream()
                    .map(HEX::formatHex)
                    .toList(),
                HEX.formatHex(MerkleTree.root(subtrees, size))));
  }

  /// Shows that the tree of `to` entries begins with the tree of `from` entries.
  public List<byte[]> consistencyProof(LogName log, long from, long to) {
    var head = existing(log);
    if (from < 0 || from > to || to > head.size()) {
      throw new NotFound("tree", to);
    }
    return logs.withNodes(head, subtrees -> MerkleTree.consistency(subtrees, (int) from, (int) to));
  }

  private int append(LogName log, EntryDraft draft) {
    var head = logs.lockedHead(log);
    int number = head.size() + 1;
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var text = Salted.fresh(draft.text());
    var actor = Salted.fresh(draft.actorName());
    byte[] leaf = Leaf.of(log, number, at, draft, text, actor).bytes();
    var row =
        new Row(number, draft.kind(), draft.subject(), at, draft.actorRole(), leaf, text, actor);
    logs.append(head, row, head.frontier().grownBy(MerkleTree.leafHash(leaf)));
    checkpoints.signAfterCommit(log);
    return number;
  }

  private Head existing(LogName log) {
    return logs.head(log).orElseThrow(() -> new NotFound("log", log));
  }

  private static Entry entry(LogName log, Row row) {
    var leaf = Leaf.read(row.leaf());
    var text = row.text();
    return new Entry(
        log,
        row.number(),
        row.at(),
        row.kind(),
        row.subject(),
        row.actorRole(),
        leaf.facts(),
        text == null ? null : text.text(),
        text == null ? null : HEX.formatHex(text.salt()),
        text == null && leaf.textDigest() != null,
        new String(row.leaf(), StandardCharsets.UTF_8),
        HEX.formatHex(MerkleTree.leafHash(row.leaf())));
  }
}
