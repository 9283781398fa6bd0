package org.rapporteur.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.document.SampleFiles;
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

/// Sends formal submissions, and searches for them as a visitor does.
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

  /// With answers to the first two questions, C1 and C2 where it is the first of all.
  public int send(ConsultationDetails asked, DelegationOfTwo delegation, String summary) {
    var kept = drafts.findNew(delegation.head(), asked, delegation.id());
    return submissions
        .send(
            delegation.head(),
            asked.id(),
            new SubmissionDraft(
                delegation.id(),
                0,
                LanguageTag.ENGLISH,
                summary,
                new TreeMap<>(Map.of(1, "It was met.", 2, "It should go on.")),
                kept.files(),
                kept.version()),
            IdempotencyKey.random())
        .number();
  }

  void add(ConsultationDetails asked, DelegationOfTwo delegation, String name, String text) {
    files.add(
        delegation.head(),
        asked,
        delegation.id(),
        name,
        new ByteArrayInputStream(SampleFiles.odt(ODT.formatted(text))));
  }

  void change(ConsultationDetails asked, DelegationOfTwo delegation, String summary) {
    var begun = changes.startEdit(delegation.head(), asked, 1);
    changes.edit(
        delegation.head(),
        asked.id(),
        new SubmissionDraft(
            begun.delegation(),
            1,
            begun.language(),
            summary,
            begun.answers(),
            List.of(),
            begun.version()));
  }

  void withdraw(ConsultationDetails asked, DelegationOfTwo delegation) {
    int version = submissions.findSubmission(delegation.head(), asked, 1).orElseThrow().version();
    changes.withdraw(delegation.head(), asked.id(), 1, version);
  }

  public long total(ConsultationDetails asked, String typed) {
    return find(asked, Map.of("q", List.of(typed), "kind", List.of("submission"))).total();
  }

  /// In all that was said, of whatever kind.
  SearchResults find(ConsultationDetails asked, Map<String, List<String>> query) {
    var within = new TreeMap<>(query);
    within.put("in", List.of(asked.slug().value()));
    return search.search(Viewer.VISITOR, SearchRequest.fromQuery(within));
  }

  public void awaitTotal(ConsultationDetails asked, String typed, long total) {
    await()
        .ignoreException(SearchUnavailable.class)
        .atMost(SOON)
        .untilAsserted(() -> assertThat(total(asked, typed)).as(typed).isEqualTo(total));
  }

  /// Comments are found some moments after they were posted.
  public void awaitFound(ConsultationDetails asked, String typed, long comments) {
    await()
        .ignoreException(SearchUnavailable.class)
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(find(asked, Map.of("q", List.of(typed))).total()).isEqualTo(comments));
  }

  /// At once, by nothing and in no facet.
  void assertGone(ConsultationDetails asked, String typed) {
    var found = find(asked, Map.of("q", List.of(typed)));
    assertThat(found.total()).as(typed).isZero();
    var counts = new TreeMap<>(found.counts());
    // Others may say it, or nearly.
    var elsewhere = counts.remove(Facet.CONSULTATION);
    assertThat(elsewhere).as(typed).doesNotContainKey(String.valueOf(asked.id().value()));
    assertThat(counts.values()).as(typed).allMatch(Map::isEmpty);
  }
}
