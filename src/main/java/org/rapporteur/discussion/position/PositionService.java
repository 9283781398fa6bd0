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
import org.rapporteur.discussion.comment.NotAnswerable;
import org.rapporteur.discussion.contributor.ContributorId;
import org.rapporteur.discussion.contributor.Voice;
import org.rapporteur.discussion.contributor.Voices;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.UseCases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Agreeing and disagreeing: one position a holder on a comment, changeable until the consultation
/// closes.
@Service
public class PositionService {

  private static final String ACT = "position";

  private record Speaker(Viewer viewer, @Nullable DelegationId delegation) {}

  private final ConsultationService consultations;
  private final Voices voices;
  private final PositionRows positions;
  private final ApplicationEventPublisher events;
  private final UseCases useCases;
  private final Clock clock;

  PositionService(
      ConsultationService consultations,
      Voices voices,
      PositionRows positions,
      ApplicationEventPublisher events,
      UseCases useCases,
      Clock clock) {
    this.consultations = consultations;
    this.voices = voices;
    this.positions = positions;
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
    var draft = new PositionDraft(viewer, number, agrees, delegation, clock.instant());
    takeAll(consultation, List.of(draft));
  }

  /// Takes it over what was read, which is null where nothing is held: refused where another
  /// speaker, or another tab, set it anew since, unless to the same.
  public void change(
      Viewer viewer,
      ConsultationId consultation,
      int number,
      @Nullable Boolean agrees,
      @Nullable DelegationId delegation,
      @Nullable Boolean read) {
    var draft = new PositionDraft(viewer, number, agrees, delegation, clock.instant());
    viewer.actor(ACT);
    refuseOutsideOpening(consultation, draft.at());
    useCases.change(
        () -> {
          var drafts = List.of(draft);
          var comments = publishedComments(consultation, drafts);
          var position = spoken(consultation, drafts, comments).getFirst();
          var held = positions.hold(position);
          if (!Objects.equals(held, read) && !Objects.equals(held, agrees)) {
            throw new PositionChangedMeanwhile(number);
          }
          store(consultation, comments, List.of(position));
        });
  }

  /// Each as if it were taken by itself, in the order given; one that is refused refuses all. Who
  /// may say that a position was taken before now, the caller decides.
  public void takeAll(ConsultationId consultation, List<PositionDraft> drafts) {
    drafts.forEach(draft -> draft.viewer().actor(ACT));
    drafts.forEach(draft -> refuseOutsideOpening(consultation, draft.at()));
    useCases.change(
        () -> {
          var comments = publishedComments(consultation, drafts);
          store(consultation, comments, spoken(consultation, drafts, comments));
        });
  }

  private void store(
      ConsultationId consultation, Map<Integer, AnsweredComment> comments, List<Position> taken) {
    var changed = positions.change(taken);
    comments.values().stream()
        .filter(comment -> changed.contains(comment.id()))
        .map(c -> new PositionChanged(c.id(), consultation, c.question()))
        .forEach(events::publishEvent);
  }

  private void refuseOutsideOpening(ConsultationId consultation, Instant at) {
    var asked = consultations.get(consultation);
    if (!asked.phase().acceptsPositions()) {
      throw new PositionsClosed(asked.phase().name());
    }
    if (!asked.schedule().hasOpenedBy(at)) {
      throw new PositionsClosed(Phase.ANNOUNCED.name());
    }
  }

  private Map<Integer, AnsweredComment> publishedComments(
      ConsultationId consultation, List<PositionDraft> drafts) {
    var numbers = drafts.stream().map(PositionDraft::comment).distinct().toList();
    var found = new LinkedHashMap<Integer, AnsweredComment>();
    positions
        .comments(consultation, numbers)
        .forEach(comment -> found.put(comment.number(), comment));
    for (int number : numbers) {
      var comment = found.get(number);
      if (comment == null) {
        throw new NotFound("comment", CommentLinks.reference(number));
      }
      if (!comment.published()) {
        throw new NotAnswerable(number);
      }
    }
    return found;
  }

  private List<Position> spoken(
      ConsultationId consultation,
      List<PositionDraft> drafts,
      Map<Integer, AnsweredComment> comments) {
    var known = new HashMap<Speaker, Voice>();
    var contributors = new HashMap<String, ContributorId>();
    var spoken = new ArrayList<Position>(drafts.size());
    for (var draft : drafts) {
      var voice =
          known.computeIfAbsent(
              new Speaker(draft.viewer(), draft.delegation()),
              speaker -> voices.of(speaker.viewer(), speaker.delegation(), ACT));
      var contributor =
          contributors.computeIfAbsent(
              voice.holder(), holder -> voices.contributor(consultation, voice));
      var comment = Objects.requireNonNull(comments.get(draft.comment()));
      if (contributor.equals(comment.contributor())) {
        throw new OwnComment(draft.comment());
      }
      spoken.add(new Position(comment.id(), contributor, voice, draft.agrees(), draft.at()));
    }
    return spoken;
  }
}
