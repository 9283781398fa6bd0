package org.rapporteur.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.SubmissionId;
import org.rapporteur.discussion.submission.PublicSubmissions;
import org.rapporteur.discussion.submission.PublicSubmissions.PublicSubmission;
import org.rapporteur.discussion.submission.SubmissionLinks;
import org.rapporteur.search.words.Excerpts;
import org.rapporteur.search.words.SearchWords;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.springframework.stereotype.Component;

/// Shows of a formal submission the passage in which it says what was sought: of its summary, else
/// of a file.
@Component
class SubmissionHits {

  private final PublicSubmissions submissions;

  SubmissionHits(PublicSubmissions submissions) {
    this.submissions = submissions;
  }

  /// Those that are public, by their ids.
  Map<Long, PublicSubmission> read(Collection<Long> ids) {
    return submissions.of(ids.stream().map(SubmissionId::new).toList()).stream()
        .collect(Collectors.toMap(found -> found.submission().id().value(), Function.identity()));
  }

  static Hit hit(ConsultationDetails consultation, PublicSubmission found, SearchWords words) {
    var submission = found.submission();
    var texts = new ArrayList<>(List.of(Markdown.toPlainText(submission.summary())));
    found.attached().forEach(file -> texts.add(file.text()));
    var passage = Excerpts.among(words, texts, submission.language().locale().getLanguage());
    boolean inSummary = passage.text() == 0;
    return new Hit(
        consultation,
        new Hit.Submitted(
            submission, inSummary ? null : found.attached().get(passage.text() - 1).name()),
        submission.reference(),
        SubmissionLinks.submission(consultation.slug(), submission.number()),
        inSummary ? submission.language() : LanguageTag.UNDETERMINED,
        passage.excerpt());
  }
}
