package org.rapporteur.synthesis.theme;

import static org.rapporteur.shared.Columns.toUtc;
import static org.rapporteur.synthesis.storage.BatchInsertSql.JSON;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.codebook.KeptTheme;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.LanguageTag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What people decided about the themes of a consultation, for every later run.
@Component
public class KeptThemes {

  private final JdbcClient database;
  private final Clock clock;

  KeptThemes(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// A decision, the themes in whose place it stands, and when its statements or its place were
  /// last changed.
  record Decision(
      String id,
      int question,
      LanguageTag language,
      String name,
      Set<String> statements,
      @Nullable String partOf,
      Set<String> standsFor,
      @Nullable Instant arrangedAt) {

    Decision {
      statements = Set.copyOf(statements);
      standsFor = Set.copyOf(standsFor);
    }

    Decision named(String other) {
      return new Decision(id, question, language, other, statements, partOf, standsFor, arrangedAt);
    }

    Decision holding(Set<String> others) {
      return new Decision(id, question, language, name, others, partOf, standsFor, arrangedAt);
    }

    Decision under(@Nullable String theme) {
      return new Decision(id, question, language, name, statements, theme, standsFor, arrangedAt);
    }

    Decision inPlaceOf(Set<String> themes) {
      return new Decision(id, question, language, name, statements, partOf, themes, arrangedAt);
    }

    Decision arrangedAt(Instant now) {
      return new Decision(id, question, language, name, statements, partOf, standsFor, now);
    }

    KeptTheme theme() {
      return new KeptTheme(id, question, language, name, statements, partOf, standsFor);
    }
  }

  /// By their ids, in that order.
  Map<String, Decision> of(ConsultationId consultation) {
    var decisions = new LinkedHashMap<String, Decision>();
    database
        .sql("SELECT decision FROM synthesis_kept_theme WHERE consultation_id = ? ORDER BY id")
        .param(consultation.value())
        .query((row, n) -> JSON.readValue(row.getString(1), Decision.class))
        .list()
        .forEach(decision -> decisions.put(decision.id(), decision));
    return decisions;
  }

  public List<KeptTheme> themes(ConsultationId consultation) {
    return of(consultation).values().stream().map(Decision::theme).toList();
  }

  void save(ConsultationId consultation, Decision decision, PersonId by) {
    database
        .sql(
            """
            REPLACE INTO synthesis_kept_theme (consultation_id, id, decision, named_by, named_at)
            VALUES (?, ?, ?, ?, ?)
            """)
        .params(
            consultation.value(),
            decision.id(),
            JSON.writeValueAsString(decision),
            by.value(),
            toUtc(clock.instant()))
        .update();
  }

  void delete(ConsultationId consultation, String id) {
    database
        .sql("DELETE FROM synthesis_kept_theme WHERE consultation_id = ? AND id = ?")
        .params(consultation.value(), id)
        .update();
  }
}
