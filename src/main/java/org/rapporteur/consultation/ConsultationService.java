package org.rapporteur.consultation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.rapporteur.consultation.question.PreviousQuestion;
import org.rapporteur.consultation.question.QuestionHistory;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.consultation.timeline.Timeline;
import org.rapporteur.consultation.timeline.TimelineEvent;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.Transactions;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/// Finds consultations that the viewer may see.
@Service
public class ConsultationService {

  /// Enough for several years of consultations of one institution.
  private static final Limit MAX_LISTED = Limit.of(200);

  private final ConsultationRepository consultations;
  private final ConsultationCache cache;
  private final QuestionHistory history;
  private final Timeline timeline;
  private final Transactions transactions;
  private final Clock clock;

  ConsultationService(
      ConsultationRepository consultations,
      ConsultationCache cache,
      QuestionHistory history,
      Timeline timeline,
      Transactions transactions,
      Clock clock) {
    this.consultations = consultations;
    this.cache = cache;
    this.history = history;
    this.timeline = timeline;
    this.transactions = transactions;
    this.clock = clock;
  }

  public Optional<ConsultationDetails> find(Viewer viewer, Slug slug) {
    return cache.find(slug).filter(c -> isVisible(viewer, c));
  }

  /// Finds a consultation without an access check, for the command line and the public log.
  public Optional<ConsultationDetails> find(Slug slug) {
    return cache.find(slug);
  }

  /// Finds a consultation without an access check. Returns empty if it was deleted.
  public Optional<ConsultationDetails> find(ConsultationId id) {
    return cache.find(id);
  }

  public ConsultationDetails get(Viewer viewer, Slug slug) {
    return find(viewer, slug).orElseThrow(() -> new NotFound("consultation", slug));
  }

  /// Returns a consultation without an access check, for modules that already checked access.
  public ConsultationDetails get(ConsultationId id) {
    return cache.find(id).orElseThrow(() -> new NotFound("consultation", id.value()));
  }

  public List<ConsultationDetails> listPublic() {
    return cache.listPublic(MAX_LISTED);
  }

  /// Returns the ids above `last` of consultations that were ever announced, in ascending order.
  public List<ConsultationId> listPublicAfter(ConsultationId last, int limit) {
    return transactions.read(
        () ->
            consultations.findPublicAfter(last.value(), Limit.of(limit)).stream()
                .map(ConsultationId::new)
                .toList());
  }

  /// Returns the consultations of which the viewer is moderator or secretariat, including drafts.
  /// The most recently changed one is first.
  public List<ConsultationDetails> listOwn(Viewer viewer) {
    var scopes = new TreeSet<Long>();
    viewer.secretariatScopes().forEach(scope -> scopes.add(scope.value()));
    viewer.moderatorScopes().forEach(scope -> scopes.add(scope.value()));
    Instant now = clock.instant();
    return transactions.read(
        () ->
            consultations.findByIds(List.copyOf(scopes), MAX_LISTED).stream()
                .map(c -> c.details(now))
                .toList());
  }

  public boolean isSlugTaken(Slug slug) {
    return transactions.read(() -> consultations.existsBySlug(slug.value()));
  }

  /// Returns the latest 50 public events, latest first.
  public List<TimelineEvent> listTimeline(ConsultationId id) {
    return transactions.read(() -> timeline.list(id));
  }

  /// Returns the latest 50 earlier versions of a question, latest first.
  public List<PreviousQuestion> listPreviousVersions(QuestionId question) {
    return transactions.read(() -> history.list(question));
  }

  private static boolean isVisible(Viewer viewer, ConsultationDetails consultation) {
    return consultation.phase().isPublic() || viewer.isStaffIn(consultation.id().scope());
  }
}
