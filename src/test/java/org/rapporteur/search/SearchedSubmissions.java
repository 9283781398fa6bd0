package org.rapporteur.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.document.SampleFiles;
import org.rapporteur.consultation.question.ScaleChoice;
import org.rapporteur.discussion.submission.DelegationOfTwo;
import org.rapporteur.discussion.submission.SubmissionChangeService;
import org.rapporteur.discussion.submission.SubmissionDraft;
import org.rapporteur.discussion.submission.SubmissionDraftService;
import org.rapporteur.discussion.submission.SubmissionFileService;
import org.rapporteur.discussion.submission.SubmissionService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Sends formal submissions and searches for them as a visitor.
@Lazy
@Component
public class SearchedSubmissions {

  private static final Duration SOON = Duration.ofSeconds(20);

  private static final String ODT =
      """
      <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
          xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>
      <text:p>%s</text:p></office:text></office:body></office:document-content>
      """;

  private final SubmissionService submissions;
  private final SubmissionChangeService changes;
  private final SubmissionDraftService drafts;
  private final SubmissionFileService files;
  private final SearchService search;

  SearchedSubmissions(
      SubmissionService submissions,
      SubmissionChangeService changes,
      SubmissionDraftService drafts,
      SubmissionFileService files,
      SearchService search) {
    this.submissions = submissions;
    this.changes = changes;
    this.drafts = drafts;
    this.files = files;
    this.search = search;
  }

  /// Sends a submission with answers to the first two questions: C1 and C2 if it is the first
  /// contribution.
  public int send(ConsultationDetails consultation, DelegationOfTwo delegation, String summary) {
    var draft = drafts.findNew(delegation.head(), consultation, delegation.id());
    return submissions
        .send(
            delegation.head(),
            consultation.id(),
            new SubmissionDraft(
                delegation.id(),
                0,
                LanguageTag.ENGLISH,
                summary,
                new TreeMap<>(Map.of(1, "It was met.", 2, "It should go on.")),
                positions(consultation),
                draft.files(),
                draft.version()),
            IdempotencyKey.random())
        .number();
  }

  private static SortedMap<Integer, ScaleChoice> positions(ConsultationDetails consultation) {
    var positions = new TreeMap<Integer, ScaleChoice>();
    consultation.questions().stream()
        .filter(question -> question.number() <= 2 && question.hasScale())
        .forEach(question -> positions.put(question.number(), ScaleChoice.IN_FAVOUR));
    return positions;
  }

  void addFile(
      ConsultationDetails consultation, DelegationOfTwo delegation, String name, String text) {
    files.add(
        delegation.head(),
        consultation,
        delegation.id(),
        name,
        new ByteArrayInputStream(SampleFiles.odt(ODT.formatted(text))));
  }

  void change(ConsultationDetails consultation, DelegationOfTwo delegation, String summary) {
    var edit = changes.startEdit(delegation.head(), consultation, 1);
    changes.edit(
        delegation.head(),
        consultation.id(),
        new SubmissionDraft(
            edit.delegation(),
            1,
            edit.language(),
            summary,
            edit.answers(),
            List.of(),
            edit.version()));
  }

  void withdraw(ConsultationDetails consultation, DelegationOfTwo delegation) {
    int version =
        submissions.findSubmission(delegation.head(), consultation, 1).orElseThrow().version();
    changes.withdraw(delegation.head(), consultation.id(), 1, version);
  }

  public long countFound(ConsultationDetails consultation, String typed) {
    return find(consultation, Map.of("q", List.of(typed), "kind", List.of("submission"))).total();
  }

  /// Searches for all kinds of results.
  SearchResults find(ConsultationDetails consultation, Map<String, List<String>> query) {
    var within = new TreeMap<>(query);
    within.put("in", List.of(consultation.slug().value()));
    return search.search(Viewer.VISITOR, SearchRequest.fromQuery(within));
  }

  public void awaitCount(ConsultationDetails consultation, String typed, long total) {
    await()
        .ignoreException(SearchUnavailable.class)
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(countFound(consultation, typed)).as(typed).isEqualTo(total));
  }

  /// Waits for comments, which the index receives some moments later.
  public void awaitFound(ConsultationDetails consultation, String typed, long comments) {
    await()
        .ignoreException(SearchUnavailable.class)
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(find(consultation, Map.of("q", List.of(typed))).total())
                    .isEqualTo(comments));
  }

  /// Requires that neither the results nor a facet contain the word, without waiting.
  void requireNotFound(ConsultationDetails consultation, String typed) {
    var found = find(consultation, Map.of("q", List.of(typed)));
    assertThat(found.total()).as(typed).isZero();
    var counts = new TreeMap<>(found.counts());
    // Other consultations may contain the word or a similar one.
    var elsewhere = counts.remove(Facet.CONSULTATION);
    assertThat(elsewhere).as(typed).doesNotContainKey(String.valueOf(consultation.id().value()));
    assertThat(counts.values()).as(typed).allMatch(Map::isEmpty);
  }
}
