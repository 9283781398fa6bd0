package org.rapporteur.search.source;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.SubmissionId;
import org.rapporteur.discussion.submission.PublicSubmissionService;
import org.rapporteur.discussion.submission.PublicSubmissionService.PublicSubmission;
import org.rapporteur.discussion.submission.PublicSubmissionService.SubmissionAttachmentText;
import org.rapporteur.discussion.submission.SubmissionDetails;
import org.rapporteur.search.CommentMark;
import org.rapporteur.search.ResultKind;
import org.rapporteur.search.index.DocumentFacets;
import org.rapporteur.search.index.DocumentSource;
import org.rapporteur.search.index.IndexedItem;
import org.rapporteur.search.index.PublicDocument;
import org.rapporteur.search.index.SortValues;
import org.rapporteur.shared.Markdown;
import org.springframework.stereotype.Component;

/// Loads formal submissions, one document each: summary, delegation names and files. Their answers
/// are indexed as comments.
@Component
class SubmissionSource implements DocumentSource {

  private final PublicSubmissionService submissions;
  private final VisibleComments visibleComments;

  SubmissionSource(PublicSubmissionService submissions, VisibleComments visibleComments) {
    this.submissions = submissions;
    this.visibleComments = visibleComments;
  }

  @Override
  public ResultKind kind() {
    return ResultKind.SUBMISSION;
  }

  @Override
  public List<PublicDocument> load(Collection<Long> submissionIds) {
    var visibilityByConsultation = new HashMap<ConsultationId, Boolean>();
    return submissions.findPublic(submissionIds.stream().map(SubmissionId::new).toList()).stream()
        .filter(
            publicSubmission ->
                visibilityByConsultation.computeIfAbsent(
                    publicSubmission.submission().consultation(), visibleComments::showsComments))
        .map(SubmissionSource::toDocument)
        .toList();
  }

  @Override
  public List<Long> listIdsAfter(long lastId, int limit) {
    return submissions.listAfter(new SubmissionId(lastId), limit).stream()
        .map(SubmissionId::value)
        .toList();
  }

  private static PublicDocument toDocument(PublicSubmission publicSubmission) {
    var submission = publicSubmission.submission();
    return new PublicDocument(
        new IndexedItem(ResultKind.SUBMISSION, submission.id().value()),
        PublicDocument.NO_PART,
        submission.consultation(),
        submission.reference(),
        SortValues.withoutAgreement(submission.receivedAt(), submission.number()),
        createFacets(submission),
        Map.of(submission.language().locale().getLanguage(), joinTexts(publicSubmission)),
        joinNames(submission, publicSubmission.attachmentTexts()));
  }

  private static DocumentFacets createFacets(SubmissionDetails submission) {
    boolean isRedacted = submission.outcome().decision() != null;
    return new DocumentFacets(
        null,
        submission.group(),
        submission.region(),
        submission.language(),
        Set.of(),
        isRedacted ? Set.of(CommentMark.REDACTED) : Set.of());
  }

  private static String joinTexts(PublicSubmission publicSubmission) {
    return joinLines(
        Stream.concat(
            Stream.of(Markdown.toPlainText(publicSubmission.submission().summary())),
            publicSubmission.attachmentTexts().stream().map(SubmissionAttachmentText::text)));
  }

  private static String joinNames(
      SubmissionDetails submission, List<SubmissionAttachmentText> attachments) {
    return joinLines(
        Stream.of(
                Stream.of(submission.delegation()),
                submission.partnerNames().stream(),
                attachments.stream().map(file -> FileNames.toSearchText(file.fileName())))
            .flatMap(names -> names));
  }

  private static String joinLines(Stream<String> texts) {
    return texts.collect(Collectors.joining("\n"));
  }
}
