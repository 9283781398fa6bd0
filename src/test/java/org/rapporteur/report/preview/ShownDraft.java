package org.rapporteur.report.preview;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.publiclog.PublicLogService;
import org.rapporteur.rendering.pdf.ReadPdf;
import org.rapporteur.report.SampleDrafts;
import org.rapporteur.report.preview.ReadPreview.Standing;
import org.rapporteur.synthesis.GivenDrafts;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A draft that quotes two comments, and what somebody finds who reads it before it is out.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
abstract class ShownDraft {

  static final String PASSWORD = "a long enough password";
  static final String KEPT = "The Forum should continue for five years.";
  static final String GOES = "Hubs must be paid for by the host country.";
  static final String NOTE = "Please send <b>comments</b> by Friday.";

  @LocalServerPort int port;
  @Autowired GivenDrafts drafts;
  @Autowired PreviewService previews;
  @Autowired PreviewReadingService reading;
  @Autowired Fixtures fixtures;
  @Autowired PersonService people;
  @Autowired PublicLogService log;
  @Autowired JdbcClient database;

  ConsultationDetails consultation;
  Viewer secretariat;
  Viewer reader;

  @BeforeEach
  void aDraft() {
    consultation = fixtures.aClosedConsultation(KEPT, GOES);
    secretariat = fixtures.theSecretariatOf(consultation.id());
    reader = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    drafts.give(consultation.id(), SampleDrafts.quoting(consultation.id(), 3, KEPT, GOES));
  }

  PreviewId open(Viewer... readers) {
    return previews.open(secretariat, consultation.id(), draft(in(Duration.ofDays(7)), readers));
  }

  PreviewDraft draft(Instant until, Viewer... readers) {
    return new PreviewDraft(addresses(readers), until, NOTE);
  }

  ReaderAddresses addresses(Viewer... readers) {
    return new ReaderAddresses(Arrays.stream(readers).map(this::email).toList());
  }

  EmailAddress email(Viewer viewer) {
    return people.find(viewer.requireSignedIn("test")).orElseThrow().email();
  }

  static Instant in(Duration time) {
    return Instant.now().plus(time).truncatedTo(ChronoUnit.MINUTES);
  }

  PreviewDetails only() {
    return previews.of(secretariat, consultation.id()).getFirst();
  }

  String shown(Viewer viewer) {
    return String.valueOf(reading.read(viewer, consultation.id()).document());
  }

  Standing standing(Viewer viewer) {
    return reading.read(viewer, consultation.id()).standing();
  }

  HttpResponse<String> page(Viewer viewer) throws Exception {
    return get(viewer, PreviewLinks.page(consultation.slug()));
  }

  HttpResponse<String> get(Viewer viewer, String path) throws Exception {
    return browser(viewer).send(request(path).build(), BodyHandlers.ofString());
  }

  byte[] bytes(Viewer viewer, String format) throws Exception {
    return browser(viewer)
        .send(
            request(PreviewLinks.file(consultation.slug(), format)).build(),
            BodyHandlers.ofByteArray())
        .body();
  }

  HttpClient browser(Viewer viewer) throws Exception {
    var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    if (viewer.isSignedIn()) {
      String form =
          "username="
              + URLEncoder.encode(email(viewer).value(), UTF_8)
              + "&password="
              + URLEncoder.encode(PASSWORD, UTF_8);
      browser.send(
          request("/sign-in")
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(form))
              .build(),
          BodyHandlers.discarding());
    }
    return browser;
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Accept", "text/html,*/*;q=0.8");
  }

  static String printed(byte[] file) {
    try (var pdf = ReadPdf.of(file)) {
      return pdf.text().replaceAll("\\s+", " ");
    }
  }

  static String unzipped(byte[] docx) throws IOException {
    var text = new StringBuilder();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        text.append(new String(zip.readAllBytes(), UTF_8));
      }
    }
    return text.toString();
  }
}
