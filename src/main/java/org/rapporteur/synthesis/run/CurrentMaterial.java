package org.rapporteur.synthesis.run;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.OwnText;
import org.rapporteur.analysis.material.Progress;
import org.rapporteur.analysis.material.SourceChoice;
import org.rapporteur.analysis.material.SourceComment;
import org.rapporteur.analysis.material.SourcePosition;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.document.DocumentText;
import org.rapporteur.consultation.document.DocumentTextService;
import org.rapporteur.discussion.AttachmentsChanged;
import org.rapporteur.discussion.CommentPublished;
import org.rapporteur.discussion.CommentRemoved;
import org.rapporteur.discussion.CommentRestored;
import org.rapporteur.discussion.CommentRevised;
import org.rapporteur.discussion.CommentWithdrawn;
import org.rapporteur.discussion.CommentsPublished;
import org.rapporteur.discussion.PositionChanged;
import org.rapporteur.discussion.snapshot.DiscussionSnapshotSql;
import org.rapporteur.discussion.snapshot.VisibleQuestionPositionSql;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.Transactions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The comments published now and the positions on them, as the engine reads them.
@Component
public class CurrentMaterial {

  /// Drafts are written in the language whose words the engine has.
  public static final LanguageTag LANGUAGE = LanguageTag.ENGLISH;

  /// A desk checks after each save; what was changed on another machine is seen after this time.
  private static final Duration OTHER_MACHINES = Duration.ofSeconds(10);

  private static final int MOST_KEPT = 3;

  /// Characters that are compared of a background document, about 80 pages.
  private static final int MAX_DOCUMENT_LENGTH = 200_000;

  private final Cache<ConsultationId, Material> kept =
      Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(OTHER_MACHINES).build();
  private final ConsultationService consultations;
  private final DocumentTextService documents;
  private final EarlierEditions editions;
  private final DiscussionSnapshotSql discussion;
  private final VisibleQuestionPositionSql questionPositions;
  private final SnapshotConversion conversion;
  private final Transactions transactions;

  CurrentMaterial(
      ConsultationService consultations,
      DocumentTextService documents,
      EarlierEditions editions,
      DiscussionSnapshotSql discussion,
      VisibleQuestionPositionSql questionPositions,
      SnapshotConversion conversion,
      Transactions transactions) {
    this.consultations = consultations;
    this.documents = documents;
    this.editions = editions;
    this.discussion = discussion;
    this.questionPositions = questionPositions;
    this.conversion = conversion;
    this.transactions = transactions;
  }

  /// As of this very moment.
  public Material read(ConsultationId id) {
    return read(id, Progress.SILENT);
  }

  /// As of this very moment. Progress counts comments that were read; the positions on them come
  /// after the last.
  Material read(ConsultationId id, Progress progress) {
    var consultation = consultations.get(id);
    var ownTexts = ownTexts(consultation);
    return transactions.readSnapshot(
        () -> {
          int published = discussion.countPublished(id);
          progress.reached(0, published);
          var comments = new ArrayList<SourceComment>();
          discussion.forEachComment(
              id,
              comment -> {
                comments.add(conversion.convert(comment));
                progress.reached(comments.size(), published);
              });
          var positions = new ArrayList<SourcePosition>();
          discussion.forEachPosition(
              id,
              position -> {
                positions.add(SnapshotConversion.convert(position));
                progress.reached(published, published);
              });
          var choices = new ArrayList<SourceChoice>();
          questionPositions.forEachPosition(
              id,
              position ->
                  choices.add(
                      new SourceChoice(
                          position.question(),
                          position.contributor(),
                          position.group().name(),
                          position.choice().name())));
          return new Material(
              SnapshotConversion.convert(consultation, ownTexts),
              consultation.questions().stream().map(SnapshotConversion::convert).toList(),
              comments,
              positions,
              choices);
        });
  }

  /// For the checks of a desk: a few seconds old at most.
  public Material known(ConsultationId id) {
    var material = kept.getIfPresent(id);
    if (material == null) {
      material = read(id);
      kept.put(id, material);
    }
    return material;
  }

  @EventListener
  void on(CommentPublished event) {
    forget(event.consultation());
  }

  @EventListener
  void on(CommentsPublished event) {
    forget(event.consultation());
  }

  @EventListener
  void on(AttachmentsChanged event) {
    forget(event.consultation());
  }

  @EventListener
  void on(CommentRemoved event) {
    forget(event.consultation());
  }

  @EventListener
  void on(CommentRestored event) {
    forget(event.consultation());
  }

  @EventListener
  void on(CommentWithdrawn event) {
    forget(event.consultation());
  }

  @EventListener
  void on(CommentRevised event) {
    forget(event.consultation());
  }

  @EventListener
  void on(PositionChanged event) {
    forget(event.consultation());
  }

  private void forget(ConsultationId id) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      kept.invalidate(id);
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            kept.invalidate(id);
          }
        });
  }

  /// Texts that contributors may copy: questions and background in all languages, documents and
  /// published reports.
  private List<OwnText> ownTexts(ConsultationDetails consultation) {
    var texts =
        Stream.concat(
                Stream.of(
                    consultation.title(),
                    consultation.summary(),
                    consultation.background(),
                    consultation.mandate().quote()),
                consultation.questions().stream()
                    .flatMap(question -> Stream.of(question.title(), question.background())))
            .flatMap(text -> text.versions().values().stream())
            .map(Markdown::toPlainText);
    var documentTexts =
        documents.list(consultation.id()).stream()
            .map(DocumentText::text)
            .map(text -> text.substring(0, Math.min(MAX_DOCUMENT_LENGTH, text.length())));
    return Stream.concat(
            Stream.concat(texts, documentTexts).map(text -> new OwnText(text, Instant.EPOCH)),
            editions.listTexts(consultation.id()).stream())
        .toList();
  }
}
