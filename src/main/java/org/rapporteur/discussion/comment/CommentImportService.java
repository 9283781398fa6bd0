package org.rapporteur.discussion.comment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.terms.ReviewTiming;
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

/// Imports comments made elsewhere in batches, with their original times and names. With review
/// before publication, they await review. The caller checks permission.
@Service
public class CommentImportService {

  private final CommentBatchSql batchSql;
  private final ConsultationService consultations;
  private final LanguageDetection languages;
  private final ApplicationEventPublisher events;
  private final Transactions transactions;
  private final Clock clock;

  CommentImportService(
      CommentBatchSql batchSql,
      ConsultationService consultations,
      LanguageDetection languages,
      ApplicationEventPublisher events,
      Transactions transactions,
      Clock clock) {
    this.batchSql = batchSql;
    this.consultations = consultations;
    this.languages = languages;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// The numbers assigned to a batch, without gaps, and the ids in the order of the batch.
  public record ImportedBatch(int firstNumber, int lastNumber, List<CommentId> ids) {}

  public ImportedBatch addBatch(ConsultationId consultation, List<ImportedComment> comments) {
    var consultationDetails = consultations.get(consultation);
    var now = clock.instant();
    return transactions.write(
        () -> {
          var storedBatch =
              batchSql.store(
                  consultation,
                  comments.stream()
                      .map(comment -> toBatchComment(consultationDetails, comment, now))
                      .toList(),
                  consultationDetails.terms().review(),
                  now);
          int lastNumber = storedBatch.firstNumber() + comments.size() - 1;
          if (consultationDetails.terms().review() == ReviewTiming.AFTER) {
            events.publishEvent(
                new CommentsPublished(consultation, storedBatch.firstNumber(), lastNumber));
          }
          return new ImportedBatch(storedBatch.firstNumber(), lastNumber, storedBatch.ids());
        });
  }

  private BatchComment toBatchComment(
      ConsultationDetails consultation, ImportedComment comment, Instant receivedAt) {
    var contributor = comment.contributor();
    return new BatchComment(
        comment.question(),
        new BatchComment.BatchParent(comment.parent(), comment.parentInBatch()),
        ContributorIdentity.forImport(
            Sha256.hex(contributor.key()), contributor.name(), contributor.affiliation()),
        languageOrDetected(consultation, comment),
        comment.createdAt(),
        receivedAt,
        Markdown.escape(comment.text()),
        comment.positions());
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
