package org.rapporteur.discussion.comment;

import java.time.Clock;
import java.util.List;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentsPublished;
import org.rapporteur.discussion.contributor.Voice;
import org.rapporteur.language.LanguageDetection;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.Sha256;
import org.rapporteur.shared.UseCases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Takes comments that were made elsewhere, in batches: public at once, with the times and names
/// they had, numbered in the order in which they come. Who may do that, the caller decides.
@Service
public class CommentImport {

  private final CommentBatch batch;
  private final ConsultationService consultations;
  private final LanguageDetection languages;
  private final ApplicationEventPublisher events;
  private final UseCases useCases;
  private final Clock clock;

  CommentImport(
      CommentBatch batch,
      ConsultationService consultations,
      LanguageDetection languages,
      ApplicationEventPublisher events,
      UseCases useCases,
      Clock clock) {
    this.batch = batch;
    this.consultations = consultations;
    this.languages = languages;
    this.events = events;
    this.useCases = useCases;
    this.clock = clock;
  }

  /// The ids in the order of the comments, which is that of their numbers.
  public Numbered add(ConsultationId consultation, List<ImportedComment> comments) {
    var asked = consultations.get(consultation);
    var now = clock.instant();
    return useCases.change(
        () -> {
          var stored =
              batch.add(
                  consultation,
                  comments.stream().map(comment -> newComment(asked, comment)).toList(),
                  now);
          int last = stored.first() + comments.size() - 1;
          events.publishEvent(new CommentsPublished(consultation, stored.first(), last));
          return new Numbered(stored.first(), last, stored.ids());
        });
  }

  /// The numbers that a batch got, without gap.
  public record Numbered(int first, int last, List<CommentId> ids) {}

  private NewComment newComment(ConsultationDetails asked, ImportedComment comment) {
    var author = comment.author();
    var now = clock.instant();
    return new NewComment(
        comment.question(),
        comment.parent(),
        comment.parentInBatch(),
        Voice.imported(Sha256.hex(author.key()), author.name(), author.affiliation()),
        languageOf(asked, comment),
        Channel.IMPORT,
        comment.createdAt(),
        now,
        Markdown.escape(comment.text()),
        comment.agree(),
        comment.disagree());
  }

  private LanguageTag languageOf(ConsultationDetails asked, ImportedComment comment) {
    var given = comment.language();
    return given != null
        ? given
        : languages
            .detect(comment.text(), asked.terms().languages())
            .orElse(LanguageTag.UNDETERMINED);
  }
}
