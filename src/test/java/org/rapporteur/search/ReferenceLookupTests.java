package org.rapporteur.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.submission.SubmissionService;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLogService;
import org.rapporteur.report.Edition;
import org.rapporteur.report.ParagraphWords;
import org.rapporteur.report.ReportService;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.testing.UnstoredConsultation;

class ReferenceLookupTests {

  private final ReportService reports = mock();
  private final PublicLogService log = mock();
  private final ConsultationDetails consultation =
      UnstoredConsultation.open("forum", LocalizedText.empty());
  private final ReferenceLookup references =
      new ReferenceLookup(
          mock(ThreadService.class),
          mock(SubmissionService.class),
          log,
          new ReportParagraphCache(reports));

  @BeforeEach
  void createReportWithThirteenthParagraph() {
    var edition =
        new Edition(consultation.id(), 2, LanguageTag.ENGLISH, Instant.EPOCH, "hash", "hash", null);
    given(reports.latest(any(), any())).willReturn(Optional.of(edition));
    given(reports.paragraphs(edition)).willReturn(List.of(new ParagraphWords(13, "Many said so.")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"¶13", "¶ 13", "¶\u00a013", " ¶\u202f13 "})
  void paragraphOfLatestReportIsFoundByNumber(String typed) {
    assertThat(findPath(typed)).contains("/consultations/forum/report#p13");
  }

  @ParameterizedTest
  @ValueSource(strings = {"¶ 14", "¶", "13", "¶ 13 14", "¶ C13", "P13"})
  void invalidParagraphNumberIsNotFound(String typed) {
    assertThat(findPath(typed)).isEmpty();
  }

  @Test
  void noParagraphIsFoundWithoutReport() {
    given(reports.latest(any(), any())).willReturn(Optional.empty());

    assertThat(findPath("¶ 13")).isEmpty();
  }

  @Test
  void editionIsLoadedOnce() {
    findPath("¶ 13");
    findPath("¶ 13");

    verify(reports, times(1)).paragraphs(any());
  }

  @ParameterizedTest
  @ValueSource(strings = {"M-0001", "m-0003", "M3"})
  void logEntryIsFoundByNumber(String typed) {
    given(log.size(new LogName("forum"))).willReturn(3);

    assertThat(findPath(typed))
        .contains("/consultations/forum/log/" + typed.charAt(typed.length() - 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"M-0000", "M-0004", "M-"})
  void missingLogEntryIsNotFound(String typed) {
    given(log.size(new LogName("forum"))).willReturn(3);

    assertThat(findPath(typed)).isEmpty();
  }

  private Optional<String> findPath(String typed) {
    return references.findPath(Viewer.VISITOR, consultation, typed);
  }
}
