package org.rapporteur.consultation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.rapporteur.consultation.question.EarlierQuestion;
import org.rapporteur.consultation.question.QuestionHistory;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.consultation.timeline.Timeline;
import org.rapporteur.consultation.timeline.TimelineEvent;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.UseCases;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/// Consultations as they are read, by whoever may see them.
@Service
public class ConsultationService {

  /// An institution holds tens of consultations a year; a longer list is for the archive's own
  /// page.
  private static final Limit LISTED = Limit.of(200);

  private final ConsultationRepository consultations;
  private final KnownConsultations known;
  private final QuestionHistory history;
  private final Timeline timeline;
  private final UseCases useCases;
  private final Clock clock;

  ConsultationService(
      ConsultationRepository consultations,
      KnownConsultations known,
      QuestionHistory history,
      Timeline timeline,
      UseCases useCases,
      Clock clock) {
    this.consultations = consultations;
    this.known = known;
    this.history = history;
    this.timeline = timeline;
    this.useCases = useCases;
    this.clock = clock;
  }

  public Optional<ConsultationDetails> find(Viewer viewer, Slug slug) {
    return known.find(slug).filter(c -> isVisible(viewer, c));
  }

  /// For what has no viewer: the command line.
  public Optional<ConsultationDetails> find(Slug slug) {
    return known.find(slug);
  }

  public ConsultationDetails get(Viewer viewer, Slug slug) {
    return find(viewer, slug).orElseThrow(() -> new NotFound("consultation", slug));
  }

  /// For modules that hold an id; who may see what was decided before.
  public ConsultationDetails get(ConsultationId id) {
    return known.find(id).orElseThrow(() -> new NotFound("consultation", id.value()));
  }

  public List<ConsultationDetails> listPublic() {
    return known.published(LISTED);
  }

  /// All that were ever announced, in the order in which they were made.
  public List<ConsultationId> publicAfter(ConsultationId last, int most) {
    return useCases.read(
        () ->
            consultations.findPublicAfter(last.value(), Limit.of(most)).stream()
                .map(ConsultationId::new)
                .toList());
  }

  /// Also where it may have gone meanwhile; who may see what is for those who ask to see to.
  public Optional<ConsultationDetails> find(ConsultationId id) {
    return known.find(id);
  }

  /// Those the viewer is secretariat or moderator of, drafts among them, what changed last first.
  public List<ConsultationDetails> listOwn(Viewer viewer) {
    var scopes = new TreeSet<Long>();
    viewer.secretariatIn().forEach(scope -> scopes.add(scope.value()));
    viewer.moderatorIn().forEach(scope -> scopes.add(scope.value()));
    Instant now = clock.instant();
    return useCases.read(
        () ->
            consultations.findByIds(List.copyOf(scopes), LISTED).stream()
                .map(c -> c.details(now))
                .toList());
  }

  public boolean isTaken(Slug slug) {
    return useCases.read(() -> consultations.existsBySlug(slug.value()));
  }

  /// What happened in public, the latest first.
  public List<TimelineEvent> timeline(ConsultationId id) {
    return useCases.read(() -> timeline.of(id));
  }

  /// What a question said before its changes, the latest first.
  public List<EarlierQuestion> earlier(QuestionId question) {
    return useCases.read(() -> history.of(question));
  }

  private static boolean isVisible(Viewer viewer, ConsultationDetails consultation) {
    return consultation.phase().isPublic() || viewer.isStaffIn(consultation.id().scope());
  }
}
