package org.rapporteur.synthesis.translation;

import static org.rapporteur.shared.Columns.toUtc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.LanguageTag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores translations with the words that they are of: these tell later whether they may still be
/// read.
@Component
public class TranslationRows {

  /// Quoted words as they were when they were translated.
  public record Translated(QuotedWords of, LanguageTag into, String quoted) {}

  private final JdbcClient database;
  private final Clock clock;

  TranslationRows(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// All of a consultation into one language.
  public Map<QuotedWords, QuotationTranslation> of(ConsultationId consultation, LanguageTag into) {
    var translations = new HashMap<QuotedWords, QuotationTranslation>();
    database
        .sql("SELECT * FROM quotation_translation WHERE consultation_id = ? AND language = ?")
        .params(consultation.value(), into.value())
        .query(
            row -> {
              translations.put(
                  words(row),
                  new QuotationTranslation(row.getString("text"), row.getString("translator")));
            });
    return translations;
  }

  /// In place of what may have stood there.
  ///
  /// @param by absent for a language model
  public void put(
      ConsultationId consultation,
      Translated words,
      QuotationTranslation translation,
      @Nullable PersonId by) {
    var of = words.of();
    database
        .sql(
            """
            INSERT INTO quotation_translation (consultation_id, comment, revision, span_start, span_end, language,
                   quoted, text, translator, saved_by, saved_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE quoted = VALUES(quoted), text = VALUES(text), translator = VALUES(translator),
                   saved_by = VALUES(saved_by), saved_at = VALUES(saved_at)
            """)
        .param(consultation.value())
        .param(of.comment())
        .param(of.revision())
        .param(of.span().start())
        .param(of.span().end())
        .param(words.into().value())
        .param(words.quoted())
        .param(translation.text())
        .param(translation.translator())
        .param(by == null ? null : by.value())
        .param(toUtc(clock.instant()))
        .update();
  }

  public void remove(ConsultationId consultation, QuotedWords of, LanguageTag into) {
    database
        .sql(
            """
            DELETE FROM quotation_translation
             WHERE consultation_id = ? AND comment = ? AND revision = ? AND span_start = ? AND span_end = ?
               AND language = ?
            """)
        .params(
            consultation.value(),
            of.comment(),
            of.revision(),
            of.span().start(),
            of.span().end(),
            into.value())
        .update();
  }

  /// Those of words that may be read no more.
  public void remove(ConsultationId consultation, Predicate<Translated> gone) {
    database
        .sql("SELECT * FROM quotation_translation WHERE consultation_id = ?")
        .param(consultation.value())
        .query(
            (row, n) ->
                new Translated(
                    words(row),
                    new LanguageTag(row.getString("language")),
                    row.getString("quoted")))
        .list()
        .stream()
        .filter(gone)
        .forEach(words -> remove(consultation, words.of(), words.into()));
  }

  private static QuotedWords words(ResultSet row) throws SQLException {
    return new QuotedWords(
        row.getInt("comment"),
        row.getInt("revision"),
        new TextSpan(row.getInt("span_start"), row.getInt("span_end")));
  }
}
