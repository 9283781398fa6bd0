package org.rapporteur.synthesis.run;

import static org.rapporteur.shared.Columns.toUtc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.shared.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What the stages of a run found: in few words for the screen, whole for the stages after them and
/// only as long as the run is under way, because the words of comments stand in it.
@Component
class StageRows {

  private final JdbcClient database;
  private final JsonMapper json = JsonMapper.builder().build();

  StageRows(JdbcClient database) {
    this.database = database;
  }

  <T> Optional<T> output(long run, RunStage stage, TypeReference<T> type) {
    var parts =
        database
            .sql(
                "SELECT content FROM synthesis_output WHERE run_id = ? AND stage = ? ORDER BY part")
            .params(run, stage.name())
            .query((row, n) -> row.getBytes(1))
            .list();
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    try (var in = new InflaterInputStream(ContentParts.joined(parts))) {
      return Optional.of(json.readValue(in, type));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void keep(long run, RunStage stage, @Nullable Object output, Found found) {
    byte[] packed = output == null ? new byte[0] : packed(output);
    var parts = ContentParts.of(packed);
    for (int part = 0; part < parts.size(); part++) {
      database
          .sql("REPLACE INTO synthesis_output (run_id, stage, part, content) VALUES (?, ?, ?, ?)")
          .params(run, stage.name(), part, parts.get(part))
          .update();
    }
    database
        .sql(
            "REPLACE INTO synthesis_stage (run_id, stage, started_at, ended_at, facts) VALUES (?,"
                + " ?, ?, ?, ?)")
        .params(
            run,
            stage.name(),
            toUtc(found.from()),
            toUtc(found.until()),
            json.writeValueAsString(found.facts()))
        .update();
  }

  /// When a stage ran and what it found.
  record Found(Instant from, Instant until, Map<String, Object> facts) {}

  void forgetOutputs(long run) {
    database.sql("DELETE FROM synthesis_output WHERE run_id = ?").param(run).update();
  }

  void forgetOutputs(ConsultationId consultation, int number) {
    database
        .sql(
            """
            DELETE o FROM synthesis_output o JOIN synthesis_run r ON r.id = o.run_id
             WHERE r.consultation_id = ? AND r.number = ?
            """)
        .params(consultation.value(), number)
        .update();
  }

  void clear(long run) {
    forgetOutputs(run);
    database.sql("DELETE FROM synthesis_stage WHERE run_id = ?").param(run).update();
  }

  List<RunDetails.Found> found(long run) {
    return database
        .sql("SELECT * FROM synthesis_stage WHERE run_id = ?")
        .param(run)
        .query(
            (row, n) ->
                new RunDetails.Found(
                    RunStage.valueOf(row.getString("stage")),
                    Duration.between(
                        Columns.getInstant(row, "started_at"), Columns.getInstant(row, "ended_at")),
                    json.readValue(row.getString("facts"), new TypeReference<>() {})))
        .list();
  }

  private byte[] packed(Object output) {
    var bytes = new ByteArrayOutputStream();
    var quickly = new Deflater(Deflater.BEST_SPEED);
    try (var zip = new DeflaterOutputStream(bytes, quickly)) {
      json.writeValue(zip, output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      quickly.end();
    }
    return bytes.toByteArray();
  }
}
