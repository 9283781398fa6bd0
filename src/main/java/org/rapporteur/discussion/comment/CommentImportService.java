package org.rapporteur.discussion.comment;

import java.time.Clock;
import java.util.List;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentsPublished;
import org.rapporteur.discussion.contributor.ContributorIdentity;
import org.rapporteur.language.LanguageDetection;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.Sha256;
import org.rapporteur.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Imports comments made elsewhere in batches, with their original times and names. Under
/// pre-moderation they wait for review. The caller checks permission.
@Service
public class CommentImportService {

  private final CommentBatchSql batch;
  private final ConsultationService consultations;
  private final LanguageDetection languages;
  private final ApplicationEventPublisher events;
  private final Transactions transactions;
  private final Clock clock;

  CommentImportService(
      CommentBatchSql batch,
      ConsultationService consultations,
      LanguageDetection languages,
      ApplicationEventPublisher events,
      Transactions transactions,
      Clock clock) {
    this.batch = batch;
    this.consultations = consultations;
    this.languages = languages;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Returns the ids in the order of the comments, which is the order of their numbers.
  public ImportedBatch add(ConsultationId consultation, List<ImportedComment> comments) {
    var consultationDetails = consultations.get(consultation);
    var now = clock.instant();
    return transactions.write(
        () -> {
          var stored =
              batch.add(
                  consultation,
                  comments.stream()
                      .map(comment -> toBatchComment(consultationDetails, comment))
                      .toList(),
                  consultationDetails.terms().review(),
                  now);
          int lastNumber = stored.firstNumber() + comments.size() - 1;
          if (consultationDetails.terms().review() == ReviewTiming.AFTER) {
            events.publishEvent(
                new CommentsPublished(consultation, stored.firstNumber(), lastNumber));
          }
          return new ImportedBatch(stored.firstNumber(), lastNumber, stored.ids());
        });
  }

  /// The numbers assigned to a batch, without gaps.
  public record ImportedBatch(int firstNumber, int lastNumber, List<CommentId> ids) {}

  private BatchComment toBatchComment(ConsultationDetails consultation, ImportedComment comment) {
    var author = comment.contributor();
    var now = clock.instant();
    return new BatchComment(
        comment.question(),
        comment.parent(),
        comment.parentInBatch(),
        ContributorIdentity.forImport(
            Sha256.hex(author.key()), author.name(), author.affiliation()),
        languageOrDetected(consultation, comment),
        Channel.IMPORT,
        comment.createdAt(),
        now,
        Markdown.escape(comment.text()),
        comment.agree(),
        comment.disagree());
  }

  private LanguageTag languageOrDetected(
      ConsultationDetails consultation, ImportedComment comment) {
    var declaredLanguage = comment.language();
    return declaredLanguage != null
        ? declaredLanguage
        : languages
            .detect(comment.text(), consultation.terms().languages())
            .orElse(LanguageTag.UNDETERMINED);
  }
}
