package org.rapporteur.report.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.rapporteur.report.document.SampleReports;
import org.rapporteur.report.format.ReportRenderer;
import org.rapporteur.shared.SiteAddress;

class PreviewFilesTests {

  @Test
  void noMoreAreLaidOutAtOnceThanTheServerBears() throws Exception {
    var begun = new CountDownLatch(PreviewFiles.AT_ONCE);
    var end = new CountDownLatch(1);
    var renderer = mock(ReportRenderer.class);
    given(renderer.extension()).willReturn("pdf");
    given(renderer.mediaType()).willReturn("application/pdf");
    given(renderer.render(any(), any()))
        .willAnswer(
            call -> {
              begun.countDown();
              end.await();
              return new byte[0];
            });
    var files = new PreviewFiles(List.of(renderer), mock(SiteAddress.class), Duration.ofMillis(50));
    var document = SampleReports.inEnglish();

    try (var pool = Executors.newFixedThreadPool(PreviewFiles.AT_ONCE)) {
      for (int n = 0; n < PreviewFiles.AT_ONCE; n++) {
        pool.submit(() -> files.file(document, "pdf"));
      }
      begun.await();
      try {
        assertThatThrownBy(() -> files.file(document, "pdf")).isInstanceOf(PreviewBusy.class);
      } finally {
        end.countDown();
      }
    }

    assertThat(files.file(document, "pdf").mediaType()).isEqualTo("application/pdf");
  }
}
