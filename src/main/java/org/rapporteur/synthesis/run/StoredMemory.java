package org.rapporteur.synthesis.run;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.rapporteur.analysis.material.Memory;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.CommentRedacted;
import org.rapporteur.discussion.CommentRemoved;
import org.rapporteur.discussion.CommentReturned;
import org.rapporteur.discussion.CommentWithdrawn;
import org.rapporteur.shared.AfterCommit;
import org.rapporteur.shared.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the runs of a consultation found, for its next run: as much as the last one that came to
/// its end had use for. Single terms of comments stand in it, so all of it goes when the words of a
/// comment must.
@Component
class StoredMemory {

  private static final Logger LOG = LoggerFactory.getLogger(StoredMemory.class);

  /// So many are marked as used at a time.
  private static final int MARKED_TOGETHER = 50;

  private final JdbcClient database;
  private final JdbcTemplate batches;
  private final Transactions transactions;

  StoredMemory(JdbcClient database, JdbcTemplate batches, Transactions transactions) {
    this.database = database;
    this.batches = batches;
    this.transactions = transactions;
  }

  @AfterCommit
  void on(CommentRemoved event) {
    forget(event.consultation());
  }

  @AfterCommit
  void on(CommentRedacted event) {
    forget(event.consultation());
  }

  @AfterCommit
  void on(CommentWithdrawn event) {
    forget(event.consultation());
  }

  @AfterCommit
  void on(CommentReturned event) {
    forget(event.consultation());
  }

  /// For one run. What the run reads must be read after this.
  Session open(ConsultationId consultation, int run) {
    int times =
        transactions.write(
            () -> {
              database
                  .sql("INSERT IGNORE INTO synthesis_forgotten VALUES (?, 0)")
                  .param(consultation.value())
                  .update();
              return timesForgotten(consultation);
            });
    return new Session(consultation, run, times);
  }

  private void forget(ConsultationId consultation) {
    transactions.write(
        () -> {
          database
              .sql(
                  "INSERT INTO synthesis_forgotten VALUES (?, 1) ON DUPLICATE KEY UPDATE times ="
                      + " times + 1")
              .param(consultation.value())
              .update();
          database
              .sql("DELETE FROM synthesis_memory WHERE consultation_id = ?")
              .param(consultation.value())
              .update();
        });
  }

  /// Nobody can make it go before this transaction ends.
  private int timesForgotten(ConsultationId consultation) {
    return database
        .sql("SELECT times FROM synthesis_forgotten WHERE consultation_id = ? LOCK IN SHARE MODE")
        .param(consultation.value())
        .query(Integer.class)
        .single();
  }

  final class Session implements Memory {

    private final ConsultationId consultation;
    private final int run;
    private final int timesForgotten;
    private final Set<String> used = new HashSet<>();

    private Session(ConsultationId consultation, int run, int timesForgotten) {
      this.consultation = consultation;
      this.run = run;
      this.timesForgotten = timesForgotten;
    }

    @Override
    public <T> T recall(String from, Form<T> form, Supplier<T> find) {
      var known = known(from, form);
      if (known.isPresent()) {
        use(from);
        return known.get();
      }
      T found = find.get();
      keep(from, written(form, found));
      return found;
    }

    private synchronized void use(String from) {
      used.add(from);
      if (used.size() >= MARKED_TOGETHER) {
        mark();
      }
    }

    /// At the end of the run: what it had no use for is of none to the next one.
    synchronized void done() {
      mark();
      transactions.write(
          () -> {
            database
                .sql("DELETE FROM synthesis_memory WHERE consultation_id = ? AND last_run < ?")
                .params(consultation.value(), run)
                .update();
          });
    }

    private <T> Optional<T> known(String from, Form<T> form) {
      var parts =
          database
              .sql(
                  "SELECT content FROM synthesis_memory WHERE consultation_id = ? AND found_from = ?"
                      + " ORDER BY part")
              .params(consultation.value(), from)
              .query((row, n) -> row.getBytes(1))
              .list();
      if (parts.isEmpty()) {
        return Optional.empty();
      }
      try (var in = new CheckedInputStream(ContentParts.joined(parts), new CRC32C())) {
        byte[] content = in.readNBytes(parts.stream().mapToInt(p -> p.length).sum() - Long.BYTES);
        long written = in.getChecksum().getValue();
        if (new DataInputStream(in).readLong() == written) {
          return Optional.of(form.read(new DataInputStream(new ByteArrayInputStream(content))));
        }
        LOG.warn("What was found from {} is not as it was written, and is found again", from);
      } catch (IOException | RuntimeException e) {
        LOG.warn("What was found from {} cannot be read, and is found again", from, e);
      }
      return Optional.empty();
    }

    private void keep(String from, byte[] content) {
      transactions.write(
          () -> {
            if (timesForgotten(consultation) == timesForgotten) {
              insert(from, ContentParts.of(content));
            }
          });
    }

    private void insert(String from, List<byte[]> parts) {
      for (int part = 0; part < parts.size(); part++) {
        database
            .sql(
                "REPLACE INTO synthesis_memory (consultation_id, found_from, part, last_run, content)"
                    + " VALUES (?, ?, ?, ?, ?)")
            .params(consultation.value(), from, part, run, parts.get(part))
            .update();
      }
    }

    private void mark() {
      var rows = new ArrayList<Object[]>();
      used.stream()
          .sorted()
          .forEach(from -> rows.add(new Object[] {run, consultation.value(), from}));
      used.clear();
      transactions.write(
          () -> {
            batches.batchUpdate(
                "UPDATE synthesis_memory SET last_run = ? WHERE consultation_id = ? AND found_from ="
                    + " ?",
                rows);
          });
    }
  }

  /// With a checksum behind it.
  private static <T> byte[] written(Memory.Form<T> form, T found) {
    var bytes = new ByteArrayOutputStream();
    var sum = new CRC32C();
    try (var out = new DataOutputStream(new CheckedOutputStream(bytes, sum))) {
      form.write(found, out);
      out.flush();
      out.writeLong(sum.getValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
