package org.rapporteur.discussion.position;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.PositionChanged;
import org.rapporteur.discussion.comment.CommentNotPublished;
import org.rapporteur.discussion.contributor.ContributorId;
import org.rapporteur.discussion.contributor.ContributorIdentity;
import org.rapporteur.discussion.contributor.ContributorResolver;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Sets positions: one for each contributor and comment, which can be changed until the
/// consultation closes.
@Service
public class PositionService {

  private static final String ACTION = "position";

  private record PositionSpeaker(Viewer viewer, @Nullable DelegationId delegation) {}

  private final ConsultationService consultations;
  private final ContributorResolver contributorResolver;
  private final PositionSql positionSql;
  private final ApplicationEventPublisher events;
  private final Transactions transactions;
  private final Clock clock;

  PositionService(
      ConsultationService consultations,
      ContributorResolver contributorResolver,
      PositionSql positionSql,
      ApplicationEventPublisher events,
      Transactions transactions,
      Clock clock) {
    this.consultations = consultations;
    this.contributorResolver = contributorResolver;
    this.positionSql = positionSql;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Sets or withdraws a position. Setting the same position again changes nothing.
  ///
  /// @param agrees null to withdraw the position
  /// @param delegation null for a personal position
  public void setPosition(
      Viewer viewer,
      ConsultationId consultation,
      int number,
      @Nullable Boolean agrees,
      @Nullable DelegationId delegation) {
    var request = new PositionRequest(viewer, number, agrees, delegation, clock.instant());
    setPositions(consultation, List.of(request));
  }

  /// Sets the position if the current one is as the viewer saw it. Refuses if another speaker or
  /// tab changed it, except to the same value.
  ///
  /// @param agrees null to withdraw the position
  /// @param delegation null for a personal position
  /// @param expected the position that the viewer saw; null for none
  public void changePosition(
      Viewer viewer,
      ConsultationId consultation,
      int number,
      @Nullable Boolean agrees,
      @Nullable DelegationId delegation,
      @Nullable Boolean expected) {
    var request = new PositionRequest(viewer, number, agrees, delegation, clock.instant());
    viewer.requireSignedIn(ACTION);
    requireOpenAt(consultation, request.takenAt());
    transactions.write(
        () -> {
          var requests = List.of(request);
          var comments = requirePublished(consultation, requests);
          var position = toPositions(consultation, requests, comments).getFirst();
          var currentAgrees = positionSql.lockCurrent(position);
          if (!Objects.equals(currentAgrees, expected) && !Objects.equals(currentAgrees, agrees)) {
            throw new PositionEditConflict(number);
          }
          store(consultation, comments, List.of(position));
        });
  }

  /// Sets all positions in the given order, or none. The caller checks who may give past times.
  public void setPositions(ConsultationId consultation, List<PositionRequest> requests) {
    requests.forEach(request -> request.viewer().requireSignedIn(ACTION));
    requests.forEach(request -> requireOpenAt(consultation, request.takenAt()));
    transactions.write(
        () -> {
          var comments = requirePublished(consultation, requests);
          store(consultation, comments, toPositions(consultation, requests, comments));
        });
  }

  private void store(
      ConsultationId consultation,
      Map<Integer, PositionTarget> comments,
      List<Position> newPositions) {
    var changed = positionSql.applyChanges(newPositions);
    comments.values().stream()
        .filter(comment -> changed.contains(comment.id()))
        .map(comment -> new PositionChanged(comment.id(), consultation, comment.question()))
        .forEach(events::publishEvent);
  }

  private void requireOpenAt(ConsultationId consultation, Instant at) {
    var consultationDetails = consultations.get(consultation);
    if (!consultationDetails.phase().acceptsPositions()) {
      throw new PositionsClosed(consultationDetails.phase());
    }
    if (!consultationDetails.schedule().hasOpenedBy(at)) {
      throw new PositionsClosed(Phase.ANNOUNCED);
    }
  }

  /// Returns the comments of the requests by number. Refuses unless all of them are published.
  private Map<Integer, PositionTarget> requirePublished(
      ConsultationId consultation, List<PositionRequest> requests) {
    var numbers = requests.stream().map(PositionRequest::comment).distinct().toList();
    var targets = new LinkedHashMap<Integer, PositionTarget>();
    positionSql
        .findTargets(consultation, numbers)
        .forEach(comment -> targets.put(comment.number(), comment));
    for (int number : numbers) {
      var comment = targets.get(number);
      if (comment == null) {
        throw new NotFound("comment", CommentLinks.reference(number));
      }
      if (!comment.isPublished()) {
        throw new CommentNotPublished(number);
      }
    }
    return targets;
  }

  private List<Position> toPositions(
      ConsultationId consultation,
      List<PositionRequest> requests,
      Map<Integer, PositionTarget> comments) {
    var identities = new HashMap<PositionSpeaker, ContributorIdentity>();
    var contributors = new HashMap<String, ContributorId>();
    var positions = new ArrayList<Position>(requests.size());
    for (var request : requests) {
      var identity =
          identities.computeIfAbsent(
              new PositionSpeaker(request.viewer(), request.delegation()),
              speaker ->
                  contributorResolver.requireIdentity(
                      speaker.viewer(), speaker.delegation(), ACTION));
      var contributor =
          contributors.computeIfAbsent(
              identity.key(), key -> contributorResolver.findOrCreate(consultation, identity));
      var comment = Objects.requireNonNull(comments.get(request.comment()));
      if (contributor.equals(comment.contributor())) {
        throw new CannotTakePositionOnOwnComment(request.comment());
      }
      positions.add(
          new Position(comment.id(), contributor, identity, request.agrees(), request.takenAt()));
    }
    return positions;
  }
}
