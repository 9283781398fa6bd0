package org.rapporteur.publiclog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.publiclog.VerificationResult.LogProblem;
import org.rapporteur.publiclog.merkle.Frontier;
import org.rapporteur.publiclog.merkle.MerkleTree;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Sha256;
import org.rapporteur.shared.Transactions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
@Tag("second-database")
class PublicLogIT {

  @Autowired PublicLogService publicLog;
  @Autowired LogVerificationService verification;
  @Autowired LogTileService tiles;
  @Autowired ObjectProvider<VerifyLogCommand> commands;
  @Autowired Transactions transactions;
  @Autowired JdbcClient jdbc;

  @Value("${rapporteur.data-folder}")
  Path dataFolder;

  private final LogName log = new LogName("log-" + UUID.randomUUID().toString().substring(0, 13));

  @Test
  void entriesAreNumberedFromOneAndReadBack() {
    assertThat(publicLog.size(log)).isZero();
    record("comment-removed", "C158", "Gave a private telephone number.");
    record("comment-restored", "C158", null);

    var first = publicLog.findEntry(log, 1).orElseThrow();
    assertThat(first.label()).isEqualTo("M-0001");
    assertThat(first.kind()).isEqualTo("comment-removed");
    assertThat(first.subject()).isEqualTo("C158");
    assertThat(first.actorRole()).isEqualTo("moderator");
    assertThat(first.facts()).containsExactly(Map.entry("policyPoint", "3.2"));
    assertThat(first.text()).isEqualTo("Gave a private telephone number.");
    assertThat(first.leaf()).doesNotContain("telephone").doesNotContain("Delegate");
    assertThat(publicLog.findEntry(log, 2).orElseThrow().text()).isNull();
    assertThat(publicLog.findEntry(log, 3)).isEmpty();
    assertThat(publicLog.size(log)).isEqualTo(2);
    assertThat(publicLog.countEntries()).containsKey(log);
  }

  @Test
  void digestIsComputableFromTextAndSalt() {
    record("comment-removed", "C1", "Advertising");

    var entry = publicLog.findEntry(log, 1).orElseThrow();
    byte[] salt = HexFormat.of().parseHex(entry.textSalt());
    byte[] text = "Advertising".getBytes(StandardCharsets.UTF_8);
    byte[] together = ByteBuffer.allocate(salt.length + text.length).put(salt).put(text).array();

    assertThat(entry.leaf()).contains("\"textDigest\":\"" + Sha256.hex(together) + "\"");
  }

  @Test
  void failedTransactionLeavesNoGap() {
    record("comment-removed", "C1", null);
    assertThatThrownBy(
            () ->
                transactions.write(
                    () -> {
                      record("comment-removed", "C2", null);
                      throw new IllegalStateException("the decision failed");
                    }))
        .hasMessage("the decision failed");

    assertThat(record("comment-removed", "C3", null)).isEqualTo(2);
    assertThat(publicLog.findEntry(log, 2).orElseThrow().subject()).isEqualTo("C3");
    assertThat(verification.verify(log).isValid()).isTrue();
  }

  @Test
  void concurrentWritesLeaveNoGapAndOneTree() throws Exception {
    int writers = 12;
    int entriesEach = 25;
    var numbers = new ArrayList<Integer>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<List<Integer>> writer =
          () ->
              IntStream.range(0, entriesEach)
                  .mapToObj(i -> record("comment-removed", "C" + i, "Advertising"))
                  .toList();
      for (var written : threads.invokeAll(java.util.Collections.nCopies(writers, writer))) {
        numbers.addAll(written.get());
      }
    }

    int all = writers * entriesEach;
    assertThat(numbers)
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, all).boxed().toList());
    var verified = verification.verify(log);
    assertThat(verified.problem()).isNull();
    assertThat(verified.validEntries()).isEqualTo(all);
    assertThat(verified.root()).isEqualTo(hex(ReferenceMerkleTree.computeRoot(readLeaves())));
  }

  @Test
  void entriesArePagedNewestFirst() {
    for (int i = 1; i <= 7; i++) {
      record(i % 2 == 0 ? "comment-removed" : "comment-restored", "C" + i % 3, null);
    }

    assertThat(listNumbers(publicLog.listNewestBefore(log, Integer.MAX_VALUE, 3)))
        .containsExactly(7, 6, 5);
    assertThat(listNumbers(publicLog.listNewestBefore(log, 5, 10))).containsExactly(4, 3, 2, 1);
    assertThat(
            listNumbers(
                publicLog.listNewestBefore(log, 7, 2, new EntryFilter("comment-removed", null))))
        .containsExactly(6, 4);
    assertThat(listNumbers(publicLog.listNewestBefore(log, 8, 9, new EntryFilter(null, "C1"))))
        .containsExactly(7, 4, 1);
    assertThat(publicLog.listKinds(log)).containsExactly("comment-removed", "comment-restored");
  }

  @Test
  void everyEntryHasValidInclusionProof() {
    addEntries(21);
    byte[] root = ReferenceMerkleTree.computeRoot(readLeaves());

    for (int number = 1; number <= 21; number++) {
      var proof = publicLog.computeInclusionProof(log, number, 21);
      var path = proof.path().stream().map(HexFormat.of()::parseHex).toList();
      assertThat(
              ReferenceMerkleTree.computeRootFromPath(
                  readLeaves().get(number - 1), proof.leafIndex(), 21, path))
          .isEqualTo(root);
      assertThat(proof.root()).isEqualTo(hex(root));
    }
    assertThatThrownBy(() -> publicLog.computeInclusionProof(log, 22, 22))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void verificationReportsChangedLeaf() {
    addEntries(9);
    jdbc.sql(
            "UPDATE log_entry SET leaf = REPLACE(leaf, '3.2', '3.3') WHERE number = 6 AND log = (SELECT id FROM log_head WHERE name = ?)")
        .param(log.value())
        .update();

    var verified = verification.verify(log);
    assertThat(verified.problem()).isEqualTo(new LogProblem("leaf-changed", 6));
    assertThat(verified.validEntries()).isEqualTo(5);
  }

  @Test
  void verificationReportsChangedText() {
    addEntries(4);
    updateRow("log_entry", "text = 'Another reason'", "number = 2");
    assertThat(verification.verify(log).problem()).isEqualTo(new LogProblem("text-changed", 2));
  }

  @Test
  void verificationReportsChangedRole() {
    addEntries(4);
    updateRow("log_entry", "actor_role = 'administrator'", "number = 3");
    assertThat(verification.verify(log).problem()).isEqualTo(new LogProblem("values-changed", 3));
  }

  @Test
  void verificationReportsDeletedEntry() {
    addEntries(4);
    jdbc.sql(
            "DELETE FROM log_entry WHERE number = 3 AND log = (SELECT id FROM log_head WHERE name = ?)")
        .param(log.value())
        .update();
    assertThat(verification.verify(log).problem()).isEqualTo(new LogProblem("entry-missing", 3));
  }

  @Test
  void verificationReportsChangedTreeAndHead() {
    addEntries(4);
    updateRow("log_node", "hash = REVERSE(hash)", "level = 1 AND position = 0");
    assertThat(verification.verify(log).problem()).isEqualTo(new LogProblem("tree-changed", 2));
    updateRow("log_node", "hash = REVERSE(hash)", "level = 1 AND position = 0");
    assertThat(verification.verify(log).isValid()).isTrue();

    jdbc.sql("UPDATE log_head SET frontier = REVERSE(frontier) WHERE name = ?")
        .param(log.value())
        .update();
    assertThat(verification.verify(log).problem()).isEqualTo(new LogProblem("head-changed", 4));
  }

  @Test
  void commandFailsOnlyForInvalidLog() {
    addEntries(2);
    var out = new StringWriter();
    assertThat(runVerifyLog(out)).isZero();
    updateRow("log_entry", "text = 'Another reason'", "number = 2");
    assertThat(runVerifyLog(out)).isEqualTo(1);

    assertThat(out.toString().lines())
        .satisfiesExactly(
            valid -> assertThat(valid).startsWith(log + ": all 2 entries are valid. Root "),
            invalid -> assertThat(invalid).startsWith(log + ": not valid. The reason of M-0002"));
  }

  private int runVerifyLog(StringWriter out) {
    return new CommandLine(commands.getObject())
        .setOut(new PrintWriter(out, true))
        .execute(log.value());
  }

  @Test
  void erasedTextLeavesTreeUnchanged() {
    addEntries(5);
    String root = verification.verify(log).root();

    publicLog.eraseText(log, 3);

    var erased = publicLog.findEntry(log, 3).orElseThrow();
    assertThat(erased.text()).isNull();
    assertThat(erased.textSalt()).isNull();
    assertThat(erased.textErased()).isTrue();
    assertThat(publicLog.findEntry(log, 2).orElseThrow().textErased()).isFalse();
    assertThat(
            jdbc.sql(
                    "SELECT COUNT(*) FROM log_entry WHERE number = 3 AND log = (SELECT id FROM log_head WHERE name = ?) AND COALESCE(text, text_salt, actor_name, actor_salt) IS NOT NULL")
                .param(log.value())
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(verification.verify(log).isValid()).isTrue();
    assertThat(verification.verify(log).root()).isEqualTo(root);
  }

  @Test
  void checkpointIsSignedByStoredKey() throws Exception {
    addEntries(6);

    var checkpoint = publicLog.getCheckpoint(log);

    assertThat(checkpoint.size()).isEqualTo(6);
    assertThat(checkpoint.root()).isEqualTo(hex(ReferenceMerkleTree.computeRoot(readLeaves())));
    assertThat(checkpoint.origin()).endsWith("/" + log).doesNotContain("+").doesNotContain(" ");
    assertThat(isSigned(checkpoint)).isTrue();
    assertThat(isSigned(withNote(checkpoint, checkpoint.note().replace("\n6\n", "\n7\n"))))
        .isFalse();
    assertThat(Files.getPosixFilePermissions(dataFolder.resolve("transparency-key")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void uncommittedEntryIsNotSigned() {
    addEntries(2);
    transactions.write(
        () -> {
          record("comment-removed", "C3", null);
          assertThat(publicLog.getCheckpoint(log).size()).isEqualTo(2);
        });
    assertThat(publicLog.getCheckpoint(log).size()).isEqualTo(3);
  }

  @Test
  void logIsSignedSoonAfterCommit() throws Exception {
    addEntries(3);
    Path checkpointFile = dataFolder.resolve("transparency-checkpoints").resolve(log.value());
    for (int i = 0;
        i < 100
            && !(Files.exists(checkpointFile)
                && Files.readString(checkpointFile).contains("\n3\n"));
        i++) {
      Thread.sleep(50);
    }
    assertThat(checkpointFile).content().contains("\n3\n");
  }

  @Test
  void shortenedOrRewrittenLogIsNotSigned() {
    addEntries(5);
    publicLog.getCheckpoint(log);
    truncateLogTo(4);

    assertThatThrownBy(() -> publicLog.getCheckpoint(log)).isInstanceOf(LogRewritten.class);
    assertThat(verification.verify(log).problem())
        .isEqualTo(new LogProblem("shorter-than-signed", 5));

    addEntries(3);
    assertThatThrownBy(() -> publicLog.getCheckpoint(log)).isInstanceOf(LogRewritten.class);
    assertThat(verification.verify(log).problem())
        .isEqualTo(new LogProblem("differs-from-signed", 5));
  }

  @Test
  void tilesHaveSameRootAsLog() {
    addEntries(300);
    var leafHashes = new ArrayList<byte[]>();
    leafHashes.addAll(splitHashes(tiles.findHashes(log, 0, 0, 256).orElseThrow()));
    leafHashes.addAll(splitHashes(tiles.findHashes(log, 0, 1, 44).orElseThrow()));

    var frontier = Frontier.EMPTY;
    for (byte[] hash : leafHashes) {
      frontier = frontier.append(hash).frontier();
    }
    assertThat(hex(frontier.root())).isEqualTo(publicLog.getCheckpoint(log).root());
    assertThat(tiles.findHashes(log, 1, 0, 1).orElseThrow())
        .isEqualTo(ReferenceMerkleTree.computeRoot(readLeaves().subList(0, 256)));

    var entries = ByteBuffer.wrap(tiles.findEntries(log, 1, 44).orElseThrow());
    for (byte[] leaf : readLeaves().subList(256, 300)) {
      byte[] entry = new byte[entries.getShort()];
      entries.get(entry);
      assertThat(entry).isEqualTo(leaf);
    }
    assertThat(entries.hasRemaining()).isFalse();

    assertThat(tiles.findHashes(log, 0, 1, 45)).isEmpty();
    assertThat(tiles.findHashes(log, 0, 1, 256)).isEmpty();
    assertThat(tiles.findEntries(log, 2, 1)).isEmpty();
    assertThat(tiles.findHashes(new LogName("no-such-log"), 0, 0, 1)).isEmpty();
  }

  @Test
  void proofsOfLongLogsReadFewRows() {
    addEntries(300);
    assertThat(publicLog.computeInclusionProof(log, 150, 300).path()).hasSize(9);
  }

  private int record(String kind, String subject, @Nullable String text) {
    return publicLog.record(
        log,
        new EntryDraft(
            kind,
            subject,
            "moderator",
            Map.of("policyPoint", "3.2"),
            text,
            "Delegate, Ministry of ICT"));
  }

  private void addEntries(int entries) {
    transactions.write(
        () -> {
          for (int i = 1; i <= entries; i++) {
            record("comment-removed", "C" + i, "Reason " + i);
          }
        });
  }

  private void updateRow(String table, String set, String where) {
    jdbc.sql(
            "UPDATE %s SET %s WHERE %s AND log = (SELECT id FROM log_head WHERE name = ?)"
                .formatted(table, set, where))
        .param(log.value())
        .update();
  }

  /// Cuts the log to a size, as restoring an old backup does.
  private void truncateLogTo(int size) {
    var frontier = Frontier.EMPTY;
    for (byte[] leaf : readLeaves().subList(0, size)) {
      frontier = frontier.append(MerkleTree.leafHash(leaf)).frontier();
    }
    String ofLog = "log = (SELECT id FROM log_head WHERE name = '%s')".formatted(log);
    jdbc.sql("DELETE FROM log_entry WHERE number > ? AND " + ofLog).param(size).update();
    jdbc.sql("DELETE FROM log_node WHERE ((position + 1) << level) > ? AND " + ofLog)
        .param(size)
        .update();
    jdbc.sql("UPDATE log_head SET size = ?, frontier = ? WHERE name = ?")
        .param(size)
        .param(frontier.toBytes())
        .param(log.value())
        .update();
  }

  private List<byte[]> readLeaves() {
    return jdbc.sql(
            "SELECT leaf FROM log_entry WHERE log = (SELECT id FROM log_head WHERE name = ?) ORDER BY number")
        .param(log.value())
        .query((row, i) -> row.getBytes(1))
        .list();
  }

  private static List<Integer> listNumbers(List<LogEntry> entries) {
    return entries.stream().map(LogEntry::number).toList();
  }

  private static List<byte[]> splitHashes(byte[] tile) {
    return IntStream.range(0, tile.length / 32)
        .mapToObj(i -> Arrays.copyOfRange(tile, i * 32, i * 32 + 32))
        .toList();
  }

  private static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }

  private static Checkpoint withNote(Checkpoint checkpoint, String note) {
    return new Checkpoint(
        checkpoint.origin(), checkpoint.size(), checkpoint.root(), note, checkpoint.verifierKey());
  }

  /// Verifies the signature as C2SP signed-note defines it, without production code.
  private static boolean isSigned(Checkpoint checkpoint) throws Exception {
    String note = checkpoint.note();
    String text = note.substring(0, note.indexOf("\n\n") + 1);
    String[] signatureLine = note.substring(text.length() + 1).strip().split(" ", -1);
    String[] key = checkpoint.verifierKey().split("\\+", 3);
    byte[] typedKey = Base64.getDecoder().decode(key[2]);
    byte[] hashAndSignature = Base64.getDecoder().decode(signatureLine[2]);
    String keyHash = HexFormat.of().formatHex(hashAndSignature, 0, 4);
    byte[] named =
        ByteBuffer.allocate(key[0].length() + 1 + typedKey.length)
            .put(key[0].getBytes(StandardCharsets.UTF_8))
            .put((byte) '\n')
            .put(typedKey)
            .array();
    assertThat(signatureLine[0]).isEqualTo("—");
    assertThat(signatureLine[1]).isEqualTo(key[0]).isEqualTo(checkpoint.origin());
    assertThat(keyHash).isEqualTo(key[1]).isEqualTo(Sha256.hex(named).substring(0, 8));
    assertThat(typedKey).hasSize(33).startsWith((byte) 1);

    byte[] x509Prefix = HexFormat.of().parseHex("302a300506032b6570032100");
    byte[] x509 = ByteBuffer.allocate(44).put(x509Prefix).put(typedKey, 1, 32).array();
    var verifier = Signature.getInstance("Ed25519");
    verifier.initVerify(
        KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509)));
    verifier.update(text.getBytes(StandardCharsets.UTF_8));
    return verifier.verify(Arrays.copyOfRange(hashAndSignature, 4, hashAndSignature.length));
  }
}
