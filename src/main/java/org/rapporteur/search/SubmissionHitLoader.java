package org.rapporteur.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.SubmissionId;
import org.rapporteur.discussion.submission.PublicSubmissionService;
import org.rapporteur.discussion.submission.PublicSubmissionService.PublicSubmission;
import org.rapporteur.discussion.submission.SubmissionLinks;
import org.rapporteur.search.words.ExcerptBuilder;
import org.rapporteur.search.words.SearchTerms;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.springframework.stereotype.Component;

/// Loads found submissions, with an excerpt of the summary or of the best matching file.
@Component
class SubmissionHitLoader {

  private final PublicSubmissionService submissions;

  SubmissionHitLoader(PublicSubmissionService submissions) {
    this.submissions = submissions;
  }

  /// Public submissions by id.
  Map<Long, PublicSubmission> loadPublic(Collection<Long> ids) {
    return submissions.findPublic(ids.stream().map(SubmissionId::new).toList()).stream()
        .collect(
            Collectors.toMap(
                submission -> submission.submission().id().value(), Function.identity()));
  }

  static Hit createHit(
      ConsultationDetails consultation, PublicSubmission publicSubmission, SearchTerms terms) {
    var submission = publicSubmission.submission();
    var texts = new ArrayList<>(List.of(Markdown.toPlainText(submission.summary())));
    publicSubmission.attachmentTexts().forEach(file -> texts.add(file.text()));
    var passage =
        ExcerptBuilder.createFromBest(terms, texts, submission.language().locale().getLanguage());
    boolean inSummary = passage.textIndex() == 0;
    return new Hit(
        consultation,
        new Hit.SubmissionHit(
            submission,
            inSummary
                ? null
                : publicSubmission.attachmentTexts().get(passage.textIndex() - 1).fileName()),
        submission.reference(),
        SubmissionLinks.submission(consultation.slug(), submission.number()),
        inSummary ? submission.language() : LanguageTag.UNDETERMINED,
        passage.excerpt());
  }
}
