package org.rapporteur.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.SubmissionId;
import org.rapporteur.discussion.submission.PublicSubmissionService;
import org.rapporteur.discussion.submission.PublicSubmissionService.PublicSubmission;
import org.rapporteur.discussion.submission.SubmissionLinks;
import org.rapporteur.search.HitLoader.HitFactory;
import org.rapporteur.search.analysis.ExcerptBuilder;
import org.rapporteur.search.analysis.SearchTerms;
import org.rapporteur.search.index.IndexResult.IndexMatch;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.springframework.stereotype.Component;

/// Loads the results for formal submissions. The excerpt is from the summary or from the attachment
/// that matches best.
@Component
class SubmissionHitLoader {

  private final PublicSubmissionService submissions;

  SubmissionHitLoader(PublicSubmissionService submissions) {
    this.submissions = submissions;
  }

  HitFactory load(List<IndexMatch> matches) {
    var ids = matches.stream().map(match -> new SubmissionId(match.itemId())).toList();
    var submissionsById =
        submissions.findPublic(ids).stream()
            .collect(
                Collectors.toMap(
                    publicSubmission -> publicSubmission.submission().id().value(),
                    Function.identity()));
    return (match, consultation, terms) ->
        Optional.ofNullable(submissionsById.get(match.itemId()))
            .filter(publicSubmission -> consultation.phase().showsComments())
            .map(publicSubmission -> createHit(consultation, publicSubmission, terms));
  }

  private static Hit createHit(
      ConsultationDetails consultation, PublicSubmission publicSubmission, SearchTerms terms) {
    var submission = publicSubmission.submission();
    var texts = new ArrayList<>(List.of(Markdown.toPlainText(submission.summary())));
    publicSubmission.attachmentTexts().forEach(attachment -> texts.add(attachment.text()));
    var excerpt = ExcerptBuilder.createFromBest(terms, texts, submission.language());
    boolean isInSummary = excerpt.textIndex() == 0;
    return new Hit(
        consultation,
        new Hit.SubmissionHit(
            submission,
            isInSummary
                ? null
                : publicSubmission.attachmentTexts().get(excerpt.textIndex() - 1).fileName()),
        submission.reference(),
        SubmissionLinks.submissionPath(consultation.slug(), submission.number()),
        isInSummary ? submission.language() : LanguageTag.UNDETERMINED,
        excerpt.excerpt());
  }
}
