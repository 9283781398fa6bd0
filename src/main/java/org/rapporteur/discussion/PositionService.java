package org.rapporteur.discussion;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.StakeholderGroup;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.UseCases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Agreeing and disagreeing: one position a holder on a comment, changeable until the consultation
// closes.
@Service
public class PositionService {

  private record Held(boolean agrees, StakeholderGroup group) {}

  private final CommentRepository comments;
  private final ConsultationService consultations;
  private final Voices voices;
  private final Counters counters;
  private final JdbcClient database;
  private final ApplicationEventPublisher events;
  private final UseCases useCases;
  private final Clock clock;

  PositionService(
      CommentRepository comments,
      ConsultationService consultations,
      Voices voices,
      Counters counters,
      JdbcClient database,
      ApplicationEventPublisher events,
      UseCases useCases,
      Clock clock) {
    this.comments = comments;
    this.consultations = consultations;
    this.voices = voices;
    this.counters = counters;
    this.database = database;
    this.events = events;
    this.useCases = useCases;
    this.clock = clock;
  }

  /// A null stance takes the position back. Setting the same position again changes nothing.
  public void take(
      Viewer viewer,
      ConsultationId consultation,
      int number,
      @Nullable Boolean agrees,
      @Nullable DelegationId delegation) {
    var person = viewer.actor("position");
    var asked = consultations.get(consultation);
    if (!asked.phase().acceptsPositions()) {
      throw new PositionsClosed(asked.phase().name());
    }
    useCases.change(
        () -> {
          var comment =
              comments
                  .findByConsultationIdAndNumber(consultation.value(), number)
                  .orElseThrow(() -> new NotFound("comment", CommentLinks.reference(number)));
          if (!comment.isPublished()) {
            throw new NotAnswerable(number);
          }
          var voice = voices.of(viewer, delegation, "position");
          var contributor = voices.contributor(consultation, voice);
          if (contributor.equals(comment.contributor())) {
            throw new OwnComment(number);
          }
          // The comment's row is the lock that two speakers of one delegation meet at.
          database
              .sql("SELECT id FROM comment WHERE id = ? FOR UPDATE")
              .param(comment.id().value())
              .query()
              .singleRow();
          var held = find(comment.id(), contributor);
          if (Objects.equals(held.map(Held::agrees).orElse(null), agrees)) {
            return;
          }
          if (agrees == null) {
            database
                .sql("DELETE FROM comment_position WHERE comment_id = ? AND contributor_id = ?")
                .params(comment.id().value(), contributor.value())
                .update();
          } else {
            store(comment.id(), contributor, agrees, voice, person.value());
          }
          events.publishEvent(
              new PositionChanged(comment.id(), comment.consultation(), comment.question()));
          held.ifPresent(before -> count(comment.id(), before.group(), before.agrees(), -1));
          if (agrees != null) {
            count(comment.id(), voice.affiliation().group(), agrees, 1);
          }
        });
  }

  private void store(
      CommentId comment, ContributorId contributor, boolean agrees, Voice voice, long person) {
    var country = voice.affiliation().country();
    database
        .sql(
            """
            INSERT INTO comment_position (comment_id, contributor_id, agrees, stakeholder_group, country, region, set_by, set_at)
            VALUES (:comment, :contributor, :agrees, :group, :country, :region, :person, :now)
            ON DUPLICATE KEY UPDATE agrees = VALUES(agrees), stakeholder_group = VALUES(stakeholder_group),
              country = VALUES(country), region = VALUES(region), set_by = VALUES(set_by), set_at = VALUES(set_at)
            """)
        .param("comment", comment.value())
        .param("contributor", contributor.value())
        .param("agrees", agrees)
        .param("group", voice.affiliation().group().name())
        .param("country", country == null ? null : country.value(), java.sql.Types.CHAR)
        .param("region", voice.affiliation().region().name())
        .param("person", person)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  private void count(CommentId comment, StakeholderGroup group, boolean agrees, int by) {
    counters.countPosition(comment, group, agrees ? by : 0, agrees ? 0 : by);
  }

  private Optional<Held> find(CommentId comment, ContributorId contributor) {
    return database
        .sql(
            "SELECT agrees, stakeholder_group FROM comment_position WHERE comment_id = ? AND contributor_id = ?")
        .params(comment.value(), contributor.value())
        .query((row, n) -> new Held(row.getBoolean(1), StakeholderGroup.valueOf(row.getString(2))))
        .optional();
  }
}
