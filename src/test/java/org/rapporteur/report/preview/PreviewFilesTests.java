package org.rapporteur.report.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.mock;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.rapporteur.rendering.ReportRenderer;
import org.rapporteur.rendering.document.SampleReports;
import org.rapporteur.report.RenderLimiter;
import org.rapporteur.shared.SiteAddress;

class PreviewFilesTests {

  @Test
  void noMoreAreLaidOutAtOnceThanTheServerBears() throws Exception {
    var begun = new CountDownLatch(RenderLimiter.MAX_RUNNING);
    var end = new CountDownLatch(1);
    var renderer = mock(ReportRenderer.class);
    given(renderer.extension()).willReturn("pdf");
    given(renderer.mediaType()).willReturn("application/pdf");
    willAnswer(
            call -> {
              begun.countDown();
              end.await();
              OutputStream out = call.getArgument(2);
              out.write("drawn".getBytes(StandardCharsets.UTF_8));
              return null;
            })
        .given(renderer)
        .render(any(), any(), any());
    var limiter = new RenderLimiter(Duration.ofMillis(50));
    var files = new PreviewFiles(List.of(renderer), limiter, mock(SiteAddress.class));
    var document = SampleReports.inEnglish();

    try (var pool = Executors.newFixedThreadPool(RenderLimiter.MAX_RUNNING)) {
      for (int n = 0; n < RenderLimiter.MAX_RUNNING; n++) {
        pool.submit(() -> files.file(document, "pdf"));
      }
      begun.await();
      try {
        assertThatThrownBy(() -> files.file(document, "pdf")).isInstanceOf(PreviewBusy.class);
      } finally {
        end.countDown();
      }
    }

    var file = files.file(document, "pdf");
    assertThat(file.mediaType()).isEqualTo("application/pdf");
    assertThat(file.size()).isEqualTo(5);
    try (var content = file.content()) {
      assertThat(content).hasContent("drawn");
    }
  }
}
