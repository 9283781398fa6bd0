package org.rapporteur.response.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.report.Edition;
import org.rapporteur.shared.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps follow-ups, and which were taken back.
@Repository
class FollowUpRepository {

  private static final String FIND =
      "SELECT * FROM report_follow_up WHERE consultation_id = ? AND number = ?";

  private static final String AFTER =
      """
       AND (happened_on < :day
            OR happened_on = :day
               AND id < (SELECT id FROM report_follow_up
                          WHERE consultation_id = :consultation AND number = :number))
      """;

  private final JdbcClient database;

  FollowUpRepository(JdbcClient database) {
    this.database = database;
  }

  void add(
      Edition edition,
      String paragraphId,
      FollowUpDraft draft,
      PersonId by,
      int number,
      Instant at) {
    database
        .sql(
            """
            INSERT INTO report_follow_up (consultation_id, edition, paragraph, paragraph_id,
                                          happened_on, status, text, link, person_id, number,
                                          made_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(edition.consultation().value())
        .param(edition.number())
        .param(draft.paragraph())
        .param(paragraphId)
        .param(draft.day())
        .param(draft.status().name())
        .param(draft.text())
        .param(draft.link())
        .param(by.value())
        .param(number)
        .param(Columns.toUtc(at))
        .update();
  }

  void takeBack(FollowUpDetails followUp, TakenBack takenBack, PersonId by) {
    int changed =
        database
            .sql(
                """
                UPDATE report_follow_up
                   SET taken_back_reason = ?, taken_back_by = ?, taken_back_at = ?,
                       taken_back_number = ?
                 WHERE consultation_id = ? AND number = ? AND taken_back_at IS NULL
                """)
            .params(
                takenBack.reason(),
                by.value(),
                Columns.toUtc(takenBack.at()),
                takenBack.number(),
                followUp.consultation().value(),
                followUp.number())
            .update();
    if (changed != 1) {
      throw new IllegalStateException("Took back %d of %s".formatted(changed, followUp.label()));
    }
  }

  Optional<FollowUpDetails> find(ConsultationId consultation, int number) {
    return database
        .sql(FIND)
        .params(consultation.value(), number)
        .query(FollowUpRepository::row)
        .optional();
  }

  /// Nobody else takes it back until the use case ends.
  Optional<FollowUpDetails> lock(ConsultationId consultation, int number) {
    return database
        .sql(FIND + " FOR UPDATE")
        .params(consultation.value(), number)
        .query(FollowUpRepository::row)
        .optional();
  }

  /// In the order in which it happened.
  List<FollowUpDetails> of(ConsultationId consultation) {
    return database
        .sql("SELECT * FROM report_follow_up WHERE consultation_id = ? ORDER BY happened_on, id")
        .param(consultation.value())
        .query(FollowUpRepository::row)
        .list();
  }

  /// What happened last first, and of one day what was said last; from after the one that is named.
  List<FollowUpDetails> newest(FollowUpChoice choice, @Nullable FollowUpDetails after, int most) {
    var status = choice.status();
    var asked =
        database
            .sql(
                "SELECT * FROM report_follow_up WHERE happened_on BETWEEN :first AND :last"
                    + (status == null ? "" : " AND status = :status AND taken_back_at IS NULL")
                    + (after == null ? "" : AFTER)
                    + " ORDER BY happened_on DESC, id DESC LIMIT :most")
            .param("first", choice.firstDay())
            .param("last", last(choice, after))
            .param("most", most);
    if (status != null) {
      asked = asked.param("status", status.name());
    }
    if (after != null) {
      asked =
          asked
              .param("day", after.day())
              .param("consultation", after.consultation().value())
              .param("number", after.number());
    }
    return asked.query(FollowUpRepository::row).list();
  }

  /// What was told or taken back last first.
  List<FollowUpDetails> told(int most) {
    return database
        .sql(
            "SELECT * FROM report_follow_up ORDER BY COALESCE(taken_back_at, made_at) DESC, id DESC"
                + " LIMIT ?")
        .param(most)
        .query(FollowUpRepository::row)
        .list();
  }

  /// From the last in which something happened back to the first.
  List<Integer> years() {
    return database
        .sql(
            """
            SELECT COALESCE(YEAR(MIN(happened_on)), 1) AS first,
                   COALESCE(YEAR(MAX(happened_on)), 0) AS last
              FROM report_follow_up
            """)
        .query((row, n) -> years(row.getInt("first"), row.getInt("last")))
        .single();
  }

  private static List<Integer> years(int first, int last) {
    return IntStream.rangeClosed(first, last).boxed().toList().reversed();
  }

  /// Without this bound the index would be read from its end.
  private static LocalDate last(FollowUpChoice choice, @Nullable FollowUpDetails after) {
    return after == null || after.day().isAfter(choice.lastDay()) ? choice.lastDay() : after.day();
  }

  private static FollowUpDetails row(ResultSet row, int n) throws SQLException {
    return new FollowUpDetails(
        new ConsultationId(row.getLong("consultation_id")),
        row.getInt("edition"),
        row.getInt("paragraph"),
        row.getString("paragraph_id"),
        row.getObject("happened_on", LocalDate.class),
        FollowUpStatus.valueOf(row.getString("status")),
        row.getString("text"),
        row.getString("link"),
        row.getInt("number"),
        Columns.getInstant(row, "made_at"),
        takenBack(row));
  }

  private static @Nullable TakenBack takenBack(ResultSet row) throws SQLException {
    var at = Columns.getInstantOrNull(row, "taken_back_at");
    return at == null
        ? null
        : new TakenBack(row.getString("taken_back_reason"), at, row.getInt("taken_back_number"));
  }
}
