package org.rapporteur.discussion.questionposition;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.consultation.question.ScaleChoice;
import org.rapporteur.discussion.contributor.ContributorIdentity;
import org.rapporteur.discussion.questionposition.OwnQuestionPosition.CurrentPosition;
import org.rapporteur.discussion.questionposition.OwnQuestionPositionSql.OwnQuestionPositionRow;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonDetails;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Service;

/// Changes and lists the viewer's own positions on questions. Each contributor has one position on
/// each question, which can be changed until the consultation closes. The first comment gives it.
@Service
public class QuestionPositionService {

  /// More comments than a contributor usually writes on one question.
  private static final int MAX_COMMENTS = 100;

  private final ConsultationService consultations;
  private final QuestionPositionStore store;
  private final OwnQuestionPositionSql ownSql;
  private final PersonService people;
  private final Transactions transactions;
  private final Clock clock;

  QuestionPositionService(
      ConsultationService consultations,
      QuestionPositionStore store,
      OwnQuestionPositionSql ownSql,
      PersonService people,
      Transactions transactions,
      Clock clock) {
    this.consultations = consultations;
    this.store = store;
    this.ownSql = ownSql;
    this.people = people;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Sets the position. The same choice again changes nothing.
  ///
  /// @param question the number of the question
  /// @param delegation null for a personal position
  public void setPosition(
      Viewer viewer,
      ConsultationId consultation,
      int question,
      ScaleChoice choice,
      @Nullable DelegationId delegation) {
    viewer.requireSignedIn(QuestionPositionStore.ACTION);
    var details = requireOpenScale(consultation, question);
    transactions.write(() -> store(viewer, consultation, details, choice, delegation));
  }

  /// Sets the position if the current one is as the viewer saw it. Refuses if another speaker or
  /// tab changed it, except to the same choice.
  ///
  /// @param question the number of the question
  /// @param delegation null for a personal position
  /// @param expected the choice that the viewer saw; null for none
  public void changePosition(
      Viewer viewer,
      ConsultationId consultation,
      int question,
      ScaleChoice choice,
      @Nullable DelegationId delegation,
      @Nullable ScaleChoice expected) {
    viewer.requireSignedIn(QuestionPositionStore.ACTION);
    var details = requireOpenScale(consultation, question);
    transactions.write(
        () -> {
          var previous = store(viewer, consultation, details, choice, delegation);
          if (previous != expected && previous != choice) {
            throw new QuestionPositionEditConflict(question);
          }
        });
  }

  /// Lists the positions of the viewer and their delegations, of those who have commented on the
  /// question.
  public List<OwnQuestionPosition> listOwn(
      Viewer viewer, ConsultationDetails consultation, QuestionDetails question) {
    var person = viewer.person();
    if (person == null || !question.hasScale()) {
      return List.of();
    }
    var keys = ContributorIdentity.keysOf(person, viewer.delegations());
    return transactions.read(
        () -> {
          var rows = ownSql.list(consultation.id(), question.id(), keys);
          var speakers = loadSpeakers(rows);
          return rows.stream().map(row -> toOwnPosition(row, speakers)).toList();
        });
  }

  /// Lists the numbers of published comments on the question that show a position of the viewer or
  /// their delegations, latest first.
  public List<Integer> listOwnComments(
      Viewer viewer, ConsultationDetails consultation, QuestionDetails question) {
    var person = viewer.person();
    return person == null
        ? List.of()
        : transactions.read(
            () ->
                ownSql.listPublishedComments(
                    consultation.id(),
                    question.id(),
                    ContributorIdentity.keysOf(person, viewer.delegations()),
                    MAX_COMMENTS));
  }

  private QuestionDetails requireOpenScale(ConsultationId consultation, int number) {
    var consultationDetails = consultations.get(consultation);
    var question =
        consultationDetails.question(number).orElseThrow(() -> new NotFound("question", number));
    if (!question.hasScale()) {
      throw new QuestionHasNoScale(number);
    }
    if (!consultationDetails.phase().acceptsPositions()) {
      throw new QuestionPositionsClosed(consultationDetails.phase());
    }
    return question;
  }

  /// Returns the previous choice; null if there was none.
  private @Nullable ScaleChoice store(
      Viewer viewer,
      ConsultationId consultation,
      QuestionDetails question,
      ScaleChoice choice,
      @Nullable DelegationId delegation) {
    var request =
        new QuestionPositionRequest(viewer, delegation, question.id(), choice, clock.instant());
    if (!hasCommented(consultation, question, store.requireIdentity(request))) {
      throw new QuestionPositionNeedsComment(question.number());
    }
    return store.replace(consultation, request);
  }

  private boolean hasCommented(
      ConsultationId consultation, QuestionDetails question, ContributorIdentity identity) {
    return !ownSql.list(consultation, question.id(), List.of(identity.key())).isEmpty();
  }

  private Map<PersonId, PersonDetails> loadSpeakers(List<OwnQuestionPositionRow> rows) {
    var speakers = new HashSet<PersonId>();
    rows.stream()
        .filter(row -> row.delegation() != null)
        .map(OwnQuestionPositionRow::changedBy)
        .filter(Objects::nonNull)
        .forEach(speakers::add);
    return people.findByIds(speakers);
  }

  private static OwnQuestionPosition toOwnPosition(
      OwnQuestionPositionRow row, Map<PersonId, PersonDetails> speakers) {
    var choice = row.choice();
    var changedAt = row.changedAt();
    if (choice == null || changedAt == null) {
      return new OwnQuestionPosition(row.delegation(), null);
    }
    var changedBy = row.changedBy();
    var speaker = changedBy == null ? null : speakers.get(changedBy);
    return new OwnQuestionPosition(
        row.delegation(),
        new CurrentPosition(choice, changedAt, speaker == null ? null : speaker.name()));
  }
}
