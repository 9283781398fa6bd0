package org.rapporteur.synthesis.collaboration;

import static org.rapporteur.shared.Columns.toUtc;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonDetails;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.Transactions;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.draft.DraftAccess;
import org.rapporteur.synthesis.draft.DraftHeads;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Who has the desk of a consultation open, so that two do not write over each other unawares. A
/// desk says where it is every [#EVERY]; one that has not for longer is gone.
@Service
public class PresenceService {

  public static final Duration EVERY = Duration.ofSeconds(5);

  private static final Duration GONE_AFTER = EVERY.multipliedBy(4);

  /// More names would fill the screen.
  private static final int MOST_SHOWN = 20;

  private record At(PersonId person, @Nullable ParagraphId paragraph) {}

  private final JdbcClient database;
  private final DraftHeads heads;
  private final PersonService people;
  private final Transactions transactions;
  private final Clock clock;

  PresenceService(
      JdbcClient database,
      DraftHeads heads,
      PersonService people,
      Transactions transactions,
      Clock clock) {
    this.database = database;
    this.heads = heads;
    this.people = people;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Says where the viewer is, and answers where the others are.
  public List<Colleague> at(
      Viewer viewer, ConsultationId consultation, @Nullable ParagraphId paragraph) {
    var person = DraftAccess.requireSecretariat(viewer, consultation);
    var now = clock.instant();
    return transactions.write(
        () -> {
          database
              .sql(
                  """
                  INSERT INTO synthesis_presence (consultation_id, person_id, paragraph, seen_at)
                  VALUES (?, ?, ?, ?)
                  ON DUPLICATE KEY UPDATE paragraph = VALUES(paragraph), seen_at = VALUES(seen_at)
                  """)
              .params(
                  Arrays.asList(
                      consultation.value(),
                      person.value(),
                      paragraph == null ? null : paragraph.value(),
                      toUtc(now)))
              .update();
          var others =
              database
                  .sql(
                      """
                      SELECT person_id, paragraph FROM synthesis_presence
                       WHERE consultation_id = ? AND person_id <> ? AND seen_at > ?
                       ORDER BY person_id LIMIT ?
                      """)
                  .params(
                      consultation.value(),
                      person.value(),
                      toUtc(now.minus(GONE_AFTER)),
                      MOST_SHOWN)
                  .query((row, n) -> at(row.getLong(1), row.getString(2)))
                  .list();
          if (others.isEmpty()) {
            return List.of();
          }
          var names = people.findNames(others.stream().map(At::person).toList());
          return others.stream()
              .map(other -> new Colleague(names.getOrDefault(other.person, ""), other.paragraph))
              .toList();
        });
  }

  /// The last change of the latest draft, where it was made after a draft was read.
  public Optional<DraftChange> changedSince(Viewer viewer, SynthesisDetails read) {
    DraftAccess.requireSecretariat(viewer, read.consultation());
    return transactions.read(
        () ->
            heads
                .head(read.consultation())
                .filter(head -> isLater(head, read))
                .map(head -> new DraftChange(head.version(), name(head.changed().by()))));
  }

  private static boolean isLater(DraftHeads.Head head, SynthesisDetails read) {
    return head.version() > read.version()
        || head.changed().at().isAfter(read.stored().head().changed().at());
  }

  private @Nullable String name(@Nullable PersonId person) {
    return person == null
        ? null
        : people.findByIds(List.of(person)).values().stream()
            .map(PersonDetails::name)
            .findFirst()
            .orElse(null);
  }

  private static At at(long person, @Nullable String paragraph) {
    return new At(new PersonId(person), paragraph == null ? null : new ParagraphId(paragraph));
  }
}
