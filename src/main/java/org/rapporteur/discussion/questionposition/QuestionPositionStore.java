package org.rapporteur.discussion.questionposition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.consultation.question.ScaleChoice;
import org.rapporteur.discussion.contributor.ContributorIdentity;
import org.rapporteur.discussion.contributor.ContributorResolver;
import org.rapporteur.discussion.questionposition.QuestionPositionCountSql.QuestionPositionCountChanges;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.InvalidInput;
import org.springframework.stereotype.Component;

/// Stores positions on questions with their history and counts, in the caller's transaction. The
/// caller has checked that the question has a scale.
@Component
public class QuestionPositionStore {

  static final String ACTION = "question-position";

  private final ContributorResolver contributorResolver;
  private final QuestionPositionSql positionSql;
  private final QuestionPositionCountSql countSql;

  QuestionPositionStore(
      ContributorResolver contributorResolver,
      QuestionPositionSql positionSql,
      QuestionPositionCountSql countSql) {
    this.contributorResolver = contributorResolver;
    this.positionSql = positionSql;
    this.countSql = countSql;
  }

  /// Refuses unless the contributor has a position on the question.
  ///
  /// @param delegation null if the person speaks for themselves
  public void requirePosition(
      Viewer viewer,
      ConsultationId consultation,
      QuestionId question,
      @Nullable DelegationId delegation) {
    if (!hasPosition(viewer, consultation, question, delegation)) {
      throw new InvalidInput("question-position.missing", "questionPosition");
    }
  }

  /// True if the contributor has a position on the question.
  ///
  /// @param delegation null if the person speaks for themselves
  public boolean hasPosition(
      Viewer viewer,
      ConsultationId consultation,
      QuestionId question,
      @Nullable DelegationId delegation) {
    var identity = contributorResolver.requireIdentity(viewer, delegation, ACTION);
    return positionSql.exists(consultation, question, identity.key());
  }

  /// Stores the position and returns the previous choice; null if there was none.
  @Nullable ScaleChoice replace(ConsultationId consultation, QuestionPositionRequest request) {
    var position = toPosition(consultation, request);
    var previous = storeAll(List.of(position)).get(position.contributor());
    return previous == null ? null : previous.choice();
  }

  ContributorIdentity requireIdentity(QuestionPositionRequest request) {
    return contributorResolver.requireIdentity(request.viewer(), request.delegation(), ACTION);
  }

  /// Stores the positions in the given order. The contributors need not have commented before.
  public void store(ConsultationId consultation, List<QuestionPositionRequest> requests) {
    if (!requests.isEmpty()) {
      storeAll(requests.stream().map(request -> toPosition(consultation, request)).toList());
    }
  }

  private QuestionPosition toPosition(
      ConsultationId consultation, QuestionPositionRequest request) {
    var identity = requireIdentity(request);
    var affiliation = identity.affiliation();
    return new QuestionPosition(
        new QuestionContributor(
            request.question(), contributorResolver.findOrCreate(consultation, identity)),
        request.choice(),
        affiliation.group(),
        affiliation.region(),
        identity.delegation() != null,
        identity.person(),
        request.changedAt());
  }

  /// Stores the positions in the given order and returns the previous ones. The same choice again
  /// changes nothing. A position that is older than the current one becomes an earlier position.
  Map<QuestionContributor, QuestionPosition> storeAll(List<QuestionPosition> positions) {
    var contributors =
        positions.stream()
            .map(QuestionPosition::contributor)
            .collect(Collectors.toCollection(TreeSet::new));
    var participants = countSql.lockParticipants(contributors);
    var stored = positionSql.load(contributors);
    var current = new TreeMap<>(stored);
    var earlier = new ArrayList<QuestionPosition>();
    for (var position : positions) {
      var previous = current.putIfAbsent(position.contributor(), position);
      if (previous == null || previous.choice() == position.choice()) {
        continue;
      }
      if (position.changedAt().isBefore(previous.changedAt())) {
        earlier.add(position);
      } else {
        earlier.add(previous);
        current.put(position.contributor(), position);
      }
    }
    current.values().removeAll(stored.values());
    positionSql.storeEarlier(earlier);
    positionSql.store(current.values());
    positionSql.markComments(current.keySet());
    current.keySet().retainAll(participants);
    updateCounts(stored, current.values());
    return stored;
  }

  /// Counts these positions instead of the stored ones.
  private void updateCounts(
      Map<QuestionContributor, QuestionPosition> stored, Collection<QuestionPosition> changed) {
    var countChanges = new QuestionPositionCountChanges();
    for (var position : changed) {
      var contributor = position.contributor();
      var question = contributor.question();
      var previous = stored.get(contributor);
      if (previous == null) {
        countChanges.add(question, countSql.loadGroup(contributor.contributor()), null, -1);
      } else {
        countChanges.add(question, previous.group(), previous.choice(), -1);
      }
      countChanges.add(question, position.group(), position.choice(), 1);
    }
    countSql.apply(countChanges);
  }
}
