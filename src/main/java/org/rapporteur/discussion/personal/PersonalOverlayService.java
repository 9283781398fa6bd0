package org.rapporteur.discussion.personal;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.comment.EditPeriod;
import org.rapporteur.discussion.contributor.ContributorIdentity;
import org.rapporteur.discussion.personal.PersonalOverlaySql.OwnCommentRow;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Service;

/// Loads the personal parts that are added to the shared HTML of a page.
@Service
public class PersonalOverlayService {

  /// More comments than one page shows.
  public static final int MAX_COMMENTS = 1_000;

  private final PersonalOverlaySql overlaySql;
  private final Transactions transactions;
  private final Clock clock;

  PersonalOverlayService(PersonalOverlaySql overlaySql, Transactions transactions, Clock clock) {
    this.overlaySql = overlaySql;
    this.transactions = transactions;
    this.clock = clock;
  }

  public PersonalOverlay loadOverlay(
      Viewer viewer, ConsultationDetails consultation, Collection<Integer> commentNumbers) {
    var person = viewer.person();
    if (person == null || commentNumbers.isEmpty()) {
      return PersonalOverlay.NONE;
    }
    if (commentNumbers.size() > MAX_COMMENTS) {
      throw new InvalidInput("comments.too-many", "comments", Map.of("most", MAX_COMMENTS));
    }
    var contributorKeys = ContributorIdentity.keysOf(person, viewer.delegations());
    return transactions.read(
        () -> {
          var positions =
              overlaySql.loadPositions(consultation.id(), contributorKeys, commentNumbers);
          var ownComments =
              consultation.phase().acceptsComments()
                  ? overlaySql.listOwnComments(consultation.id(), person, commentNumbers)
                  : List.<OwnCommentRow>of();
          return new PersonalOverlay(
              positions, findEditable(consultation, ownComments), toNumbers(ownComments.stream()));
        });
  }

  private Set<Integer> findEditable(
      ConsultationDetails consultation, List<OwnCommentRow> ownComments) {
    var period = EditPeriod.fromTerms(consultation.terms());
    var now = clock.instant();
    return toNumbers(
        ownComments.stream()
            .filter(comment -> !comment.isRedacted() && period.isOpen(comment.receivedAt(), now)));
  }

  private static SortedSet<Integer> toNumbers(Stream<OwnCommentRow> comments) {
    return comments.map(OwnCommentRow::number).collect(Collectors.toCollection(TreeSet::new));
  }
}
