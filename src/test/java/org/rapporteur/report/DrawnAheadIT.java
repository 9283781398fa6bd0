package org.rapporteur.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.identity.Viewer;
import org.rapporteur.rendering.ReportRenderer;
import org.rapporteur.shared.InstallationSettings;
import org.rapporteur.shared.SiteAddress;
import org.rapporteur.synthesis.GivenDrafts;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

/// The files of an edition are there before somebody asks, and never more are laid out at once than
/// the server bears.
@SpringBootTest(properties = "rapporteur.report.drawn-ahead=true")
class DrawnAheadIT {

  private static final Duration SOON = Duration.ofSeconds(60);

  @Autowired GivenDrafts drafts;
  @Autowired ReportService reports;
  @Autowired ReportFiles files;
  @Autowired EditionRepository editions;
  @Autowired SiteAddress address;
  @Autowired Fixtures fixtures;

  @Value("${rapporteur.data-folder}")
  Path data;

  @TempDir Path folder;

  private ConsultationDetails consultation;
  private Viewer secretariat;

  @BeforeEach
  void aClosedConsultationWithAComment() {
    consultation = fixtures.aClosedConsultation("The Forum should continue.");
    secretariat = fixtures.theSecretariatOf(consultation.id());
    drafts.give(
        consultation.id(),
        SampleDrafts.quoting(consultation.id(), 3, "The Forum should continue."));
  }

  @Test
  void publishedEditionIsLaidOutInEveryFormat() {
    reports.publish(secretariat, consultation.id());

    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(drawn())
                    .hasSize(files.formats().size())
                    .allMatch(name -> name.startsWith("1-"))
                    .noneMatch(name -> name.endsWith(".tmp")));
  }

  @Test
  void whoeverAsksWhileAsMuchIsLaidOutAsCanBeIsToldToComeBack() throws Exception {
    var edition = reports.publish(secretariat, consultation.id());
    var begun = new CountDownLatch(2);
    var end = new CountDownLatch(1);
    var slow =
        new ReportFiles(
            List.of(renderer("one", begun, end), renderer("two", begun, end), renderer("three")),
            editions,
            new RenderLimiter(Duration.ofMillis(50)),
            new InstallationSettings(folder, ""),
            address,
            "8080");

    try (var pool = Executors.newFixedThreadPool(2)) {
      var one = pool.submit(() -> slow.file(edition, "one").orElseThrow());
      var two = pool.submit(() -> slow.file(edition, "two").orElseThrow());
      begun.await();
      try {
        assertThatThrownBy(() -> slow.file(edition, "one")).isInstanceOf(ReportBusy.class);
        assertThatThrownBy(() -> slow.file(edition, "three")).isInstanceOf(ReportBusy.class);
      } finally {
        end.countDown();
      }
      assertThat(one.get().path()).hasContent("one");
      assertThat(two.get().path()).hasContent("two");
    }
    assertThat(slow.file(edition, "three").orElseThrow().path()).hasContent("three");
    assertThat(slow.file(edition, "one").orElseThrow().path()).hasContent("one");
  }

  @Test
  void formatThatCannotBeDrawnHoldsUpNoOther() throws IOException {
    var edition = reports.publish(secretariat, consultation.id());
    var broken = renderer("broken");
    willThrow(new IllegalStateException("broken")).given(broken).render(any(), any(), any());
    var some =
        new ReportFiles(
            List.of(broken, renderer("whole")),
            editions,
            new RenderLimiter(SOON),
            new InstallationSettings(folder, ""),
            address,
            "8080");

    some.drawAhead(edition);

    assertThat(folder).isDirectoryRecursivelyContaining(file -> file.toString().endsWith(".whole"));
    assertThatThrownBy(() -> some.file(edition, "broken"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void fileThatIsTakenOutWhileItIsDrawnIsDrawnAgain() throws IOException {
    var edition = reports.publish(secretariat, consultation.id());
    var renderer = renderer("twice");
    var some =
        new ReportFiles(
            List.of(renderer),
            editions,
            new RenderLimiter(SOON),
            new InstallationSettings(folder, ""),
            address,
            "8080");
    willAnswer(
            call -> {
              some.deleteOf(consultation.id());
              return null;
            })
        .willAnswer(
            call -> {
              OutputStream out = call.getArgument(2);
              out.write("whole".getBytes(StandardCharsets.UTF_8));
              return null;
            })
        .given(renderer)
        .render(any(), any(), any());

    assertThat(some.file(edition, "twice").orElseThrow().path()).hasContent("whole");
    try (var left = Files.walk(folder)) {
      assertThat(left).noneMatch(file -> file.toString().endsWith(".tmp"));
    }
  }

  @Test
  void fileDrawnUnderAnotherSettingIsAnotherFile() throws IOException {
    var edition = reports.publish(secretariat, consultation.id());
    var renderer = renderer("set");
    given(renderer.settings()).willReturn("3000", "5000", "5000");
    var some =
        new ReportFiles(
            List.of(renderer),
            editions,
            new RenderLimiter(SOON),
            new InstallationSettings(folder, ""),
            address,
            "8080");

    var before = some.tag(edition, "set").orElseThrow();
    var after = some.tag(edition, "set").orElseThrow();

    assertThat(after).isNotEqualTo(before).isEqualTo(some.tag(edition, "set").orElseThrow());
  }

  private List<String> drawn() throws IOException {
    Path own =
        data.toAbsolutePath().resolve("reports").resolve(String.valueOf(consultation.id().value()));
    if (!Files.isDirectory(own)) {
      return List.of();
    }
    try (var all = Files.list(own)) {
      return all.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static ReportRenderer renderer(String extension, CountDownLatch... latches)
      throws IOException {
    var renderer = mock(ReportRenderer.class);
    given(renderer.extension()).willReturn(extension);
    given(renderer.mediaType()).willReturn("text/plain");
    willAnswer(
            call -> {
              if (latches.length > 0) {
                latches[0].countDown();
                latches[1].await();
              }
              OutputStream out = call.getArgument(2);
              out.write(extension.getBytes(StandardCharsets.UTF_8));
              return null;
            })
        .given(renderer)
        .render(any(), any(), any());
    return renderer;
  }
}
