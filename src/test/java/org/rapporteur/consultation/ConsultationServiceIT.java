package org.rapporteur.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.rapporteur.consultation.DraftBuilder.aDraft;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.document.DocumentService;
import org.rapporteur.consultation.document.SampleFiles;
import org.rapporteur.consultation.schedule.ExtensionTooEarly;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.consultation.schedule.WrongPhase;
import org.rapporteur.consultation.timeline.TimelineEvent;
import org.rapporteur.consultation.timeline.TimelineKind;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLogService;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Slug;
import org.rapporteur.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpStatus;
import org.springframework.modulith.test.EnableScenarios;
import org.springframework.modulith.test.Scenario;
import org.springframework.web.client.RestClient;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@EnableScenarios
@Import(ConsultationServiceIT.ClockConfiguration.class)
@Tag("transactions")
class ConsultationServiceIT {

  @TestConfiguration(proxyBeanMethods = false)
  static class ClockConfiguration {
    @Bean
    @Primary
    MovableClock movableClock() {
      return MovableClock.atNow();
    }
  }

  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Autowired ConsultationService consultations;
  @Autowired ConsultationDraftService preparation;
  @Autowired ConsultationLifecycleService lifecycle;
  @Autowired SampleConsultationService samples;
  @Autowired DocumentService documents;
  @Autowired PublicLogService log;
  @Autowired ConsultationPeople people;
  @Autowired ViewerService viewers;
  @Autowired MovableClock clock;
  @Autowired Clock theClock;
  @LocalServerPort int port;

  private final Slug slug = new Slug("access-" + NUMBER.incrementAndGet());
  private PersonId person = new PersonId(0);
  private Instant opensAt = Instant.EPOCH;
  private Instant closesAt = Instant.EPOCH;

  @BeforeEach
  void createSecretariat() {
    person = people.aSecretariat();
    opensAt = clock.instant().plus(Duration.ofDays(2));
    closesAt = opensAt.plus(Duration.ofDays(30));
  }

  @Test
  void applicationUsesMovableClock() {
    assertThat(theClock).isSameAs(clock);
  }

  @Test
  void onlySecretariatSeesDraft() {
    createConsultation();
    assertThat(consultations.find(secretariat(), slug)).isPresent();
    assertThat(consultations.find(Viewer.VISITOR, slug)).isEmpty();
    assertThat(consultations.find(viewers.forPerson(people.aSecretariat()), slug)).isEmpty();
    assertThat(slugs(consultations.listPublic())).doesNotContain(slug);
    assertThat(slugs(consultations.listOwn(secretariat()))).contains(slug);
    assertThat(loadPage().status()).isEqualTo(HttpStatus.NOT_FOUND);
  }

  @Test
  void onlyOwnSecretariatChangesConsultation() {
    var other = viewers.forPerson(people.aStakeholder());
    assertThatExceptionOfType(NotAllowed.class)
        .isThrownBy(() -> preparation.create(other, slug, createDraft()));
    var id = createConsultation();
    var stranger = viewers.forPerson(people.aSecretariat());
    assertThatExceptionOfType(NotAllowed.class)
        .isThrownBy(() -> preparation.update(stranger, id, 0, slug, createDraft()));
    assertThatExceptionOfType(NotAllowed.class)
        .isThrownBy(() -> preparation.announce(stranger, id, 0));
    assertThatExceptionOfType(NotAllowed.class)
        .isThrownBy(() -> lifecycle.withdraw(Viewer.VISITOR, id, "why"));
  }

  @Test
  void secondEditorIsRefusedAndChangesNothing() {
    var id = createConsultation();
    int seen = consultations.get(id).version();
    var first = aDraft(opensAt, closesAt).withTitle("Mine").build();
    var second = aDraft(opensAt, closesAt).withTitle("Theirs").build();
    int next = preparation.update(secretariat(), id, seen, slug, first);
    assertThatExceptionOfType(ConsultationEditConflict.class)
        .isThrownBy(() -> preparation.update(secretariat(), id, seen, slug, second));
    assertThat(title(id)).isEqualTo("Mine");
    preparation.update(secretariat(), id, next, slug, second);
    assertThat(title(id)).isEqualTo("Theirs");
  }

  @Test
  void changeOfQuestionsOnlyCountsAsChange() {
    var id = createConsultation();
    int seen = consultations.get(id).version();
    preparation.update(
        secretariat(),
        id,
        seen,
        slug,
        aDraft(opensAt, closesAt).addSection("More", "And who?").build());
    assertThat(consultations.get(id).questions()).hasSize(2);
    assertThatExceptionOfType(ConsultationEditConflict.class)
        .isThrownBy(() -> preparation.update(secretariat(), id, seen, slug, createDraft()));
    assertThatExceptionOfType(ConsultationEditConflict.class)
        .isThrownBy(() -> preparation.announce(secretariat(), id, seen));
  }

  @Test
  void oneOfTwoConcurrentEditorsWins() throws Exception {
    var id = createConsultation();
    int seen = consultations.get(id).version();
    var viewer = secretariat();
    Callable<Boolean> save =
        () -> {
          try {
            var draft = aDraft(opensAt, closesAt).withTitle("By " + Thread.currentThread()).build();
            preparation.update(viewer, id, seen, slug, draft);
            return true;
          } catch (ConsultationEditConflict e) {
            return false;
          }
        };
    try (var threads = Executors.newFixedThreadPool(4)) {
      var saved = threads.invokeAll(List.of(save, save, save, save));
      assertThat(saved.stream().map(java.util.concurrent.Future::resultNow).filter(s -> s))
          .hasSize(1);
    }
  }

  @Test
  void slugIsUnique() {
    createConsultation();
    assertThatExceptionOfType(SlugTaken.class).isThrownBy(this::createConsultation);
  }

  @Test
  void openingAndClosingArePublishedByClock(Scenario scenario) {
    var id = announceConsultation();
    scenario
        .stimulate(() -> publishTransitionsAt(opensAt))
        .andWaitForEventOfType(ConsultationOpened.class)
        .matching(event -> event.consultation().equals(id))
        .toArrive();
    assertThat(consultations.get(id).phase()).isEqualTo(Phase.OPEN);
    scenario
        .stimulate(() -> publishTransitionsAt(closesAt))
        .andWaitForEventOfType(ConsultationClosed.class)
        .matching(event -> event.consultation().equals(id))
        .toArrive();
    publishTransitionsAt(closesAt.plusSeconds(5));
    assertThat(listTimelineKinds(id))
        .containsExactly(TimelineKind.CLOSED, TimelineKind.OPENED, TimelineKind.ANNOUNCED);
    assertThat(log.size(new LogName(slug.value()))).isEqualTo(3);
    assertThat(consultations.listTimeline(id).getFirst().at()).isEqualTo(closesAt);
  }

  @Test
  void extensionIsPublicWithReason() {
    var id = announceConsultation();
    clock.moveTo(opensAt);
    var later = closesAt.plus(Duration.ofDays(14));
    lifecycle.extend(secretariat(), id, later, "Six ministries asked for time.");
    assertThat(consultations.get(id).schedule().closesAt()).isEqualTo(later);
    var event = consultations.listTimeline(id).getFirst();
    assertThat(event.reason()).isEqualTo("Six ministries asked for time.");
    assertThat(event.facts()).containsEntry("closesAt", later.toString());
    assertThat(loadPage().html()).contains("Six ministries asked for time.");
  }

  @Test
  void changedQuestionKeepsEarlierTexts() {
    var id = announceConsultation();
    var before = consultations.get(id).questions().getFirst();
    lifecycle.changeQuestion(
        secretariat(),
        id,
        1,
        DraftBuilder.createQuestion("Which funds, and when?"),
        "Asked twice.");
    var after = consultations.get(id).questions().getFirst();
    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.revision()).isEqualTo(2);
    assertThat(consultations.listPreviousVersions(after.id()))
        .singleElement()
        .satisfies(
            earlier -> {
              assertThat(earlier.title()).isEqualTo(before.title());
              assertThat(earlier.reason()).isEqualTo("Asked twice.");
            });
    assertThat(loadPage().html())
        .contains(
            "Which funds, and when?",
            before.title().inLanguage(LanguageTag.ENGLISH),
            "Asked twice.");
  }

  @Test
  void hostileTitleIsEscapedOnPage() {
    var hostile = aDraft(opensAt, closesAt).withTitle("A <script>alert(1)</script> title").build();
    var id = preparation.create(secretariat(), slug, hostile);
    preparation.announce(secretariat(), id, consultations.get(id).version());
    var page = loadPage();
    assertThat(page.status()).isEqualTo(HttpStatus.OK);
    assertThat(page.html())
        .contains("Which funds have reached your district?", "A secretariat")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; title")
        .doesNotContain("<script>alert(1)");
    assertThat(get("/").html()).contains("/consultations/" + slug, "&lt;script&gt;");
  }

  @Test
  void changeIsVisibleImmediately() {
    var id = announceConsultation();
    assertThat(consultations.get(Viewer.VISITOR, slug).phase()).isEqualTo(Phase.ANNOUNCED);
    assertThat(slugs(consultations.listPublic())).contains(slug);
    lifecycle.withdraw(secretariat(), id, "The mandate ended.");
    assertThat(consultations.get(Viewer.VISITOR, slug).phase()).isEqualTo(Phase.WITHDRAWN);
  }

  @Test
  void archivedConsultationAcceptsNoChanges() {
    var id = announceConsultation();
    clock.moveTo(closesAt.plusSeconds(1));
    assertThatExceptionOfType(WrongPhase.class)
        .isThrownBy(() -> lifecycle.archive(secretariat(), id, "The work is done."));
    lifecycle.markReported(secretariat(), id);
    assertThatExceptionOfType(NotAllowed.class)
        .isThrownBy(() -> lifecycle.archive(Viewer.VISITOR, id, "The work is done."));
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> lifecycle.archive(secretariat(), id, " "));

    lifecycle.archive(secretariat(), id, "The work is done.");

    assertThat(consultations.get(Viewer.VISITOR, slug).phase()).isEqualTo(Phase.ARCHIVED);
    assertThat(consultations.listTimeline(id).getFirst())
        .satisfies(
            event -> {
              assertThat(event.kind()).isEqualTo(TimelineKind.ARCHIVED);
              assertThat(event.reason()).isEqualTo("The work is done.");
              assertThat(event.logNumber()).isNotNull();
            });
    assertThatExceptionOfType(WrongPhase.class)
        .isThrownBy(() -> lifecycle.markReported(secretariat(), id));
    assertThat(loadPage().html())
        .contains(
            "Archived", "The work is done.", "You can read all comments, but no longer add one.")
        .doesNotContain("Everyone with an account", "You can answer one or more questions");
  }

  @Test
  void refusedChangeIsNotVisible() {
    var id = announceConsultation();
    clock.moveTo(opensAt);
    assertThatExceptionOfType(ExtensionTooEarly.class)
        .isThrownBy(() -> lifecycle.extend(secretariat(), id, closesAt, "Again."));
    assertThat(consultations.get(id).schedule().closesAt()).isEqualTo(closesAt);
    assertThat(listTimelineKinds(id)).doesNotContain(TimelineKind.EXTENDED);
  }

  @Test
  void deletingDraftDeletesItsDocuments() {
    var id = createConsultation();
    var document = addDocument(id, "Background.pdf", SampleFiles.pdf("deleted with it"));
    preparation.deleteDraft(secretariat(), id);
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> consultations.get(id));
    assertThat(get(document).status()).isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(documents.list(id)).isEmpty();
  }

  @Test
  void announcedConsultationCannotBeDeletedOrRewritten() {
    var id = announceConsultation();
    assertThatExceptionOfType(ConsultationAlreadyPublic.class)
        .isThrownBy(() -> preparation.deleteDraft(secretariat(), id));
    int version = consultations.get(id).version();
    assertThatExceptionOfType(ConsultationAlreadyPublic.class)
        .isThrownBy(() -> preparation.update(secretariat(), id, version, slug, createDraft()));
  }

  @Test
  void deletingSampleDeletesOnlySample() {
    var id = samples.add(slug, createDraft(), clock.instant());
    assertThat(consultations.get(id).sample()).isTrue();
    assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> samples.remove(secretariat(), id));
    var administrator = viewers.forPerson(people.anAdministrator());
    samples.remove(administrator, id);
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> consultations.get(id));
    var real = announceConsultation();
    samples.remove(administrator, real);
    assertThat(consultations.get(real).slug()).isEqualTo(slug);
  }

  @Test
  void documentIsServedAsSafeDownload() {
    var id = announceConsultation();
    String link =
        addDocument(id, "../../etc/Fünf Fälle; \"2009\".pdf", SampleFiles.pdf("handed out"));
    assertThat(link).doesNotContain("..").doesNotContain(";").doesNotContain("\"");
    var answer =
        RestClient.create(baseUrl())
            .get()
            .uri(java.net.URI.create(baseUrl() + link))
            .retrieve()
            .toEntity(byte[].class);
    assertThat(answer.getBody()).isEqualTo(SampleFiles.pdf("handed out"));
    var headers = answer.getHeaders();
    assertThat(headers.getContentDisposition().isAttachment()).isTrue();
    assertThat(headers.getContentDisposition().getFilename()).isEqualTo("Fünf Fälle; \"2009\".pdf");
    assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(headers.getFirst("Content-Security-Policy")).contains("sandbox");
    assertThat(headers.getContentType()).hasToString("application/pdf");
  }

  @Test
  void describedDocumentShowsItsTitleAndLanguage() {
    var id = announceConsultation();
    String link = addDocument(id, "mandate_v3.pdf", SampleFiles.pdf("described"));
    assertThat(loadPage().html()).contains(">mandate_v3</bdi>");

    documents.describe(
        secretariat(), documents.list(id).getFirst().id(), " Mandat du Forum ", LanguageTag.FRENCH);

    assertThat(loadPage().html())
        .contains("<bdi lang=\"fr\">Mandat du Forum</bdi>", "hreflang=\"fr\"", link)
        .doesNotContain(">mandate_v3</bdi>");
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(
            () ->
                documents.describe(
                    secretariat(), documents.list(id).getFirst().id(), " ", LanguageTag.FRENCH));
  }

  @Test
  void documentOfDraftIsNotServed() {
    var id = createConsultation();
    String link = addDocument(id, "Draft.pdf", SampleFiles.pdf("not yet"));
    assertThat(get(link).status()).isEqualTo(HttpStatus.NOT_FOUND);
    preparation.announce(secretariat(), id, consultations.get(id).version());
    assertThat(get(link).status()).isEqualTo(HttpStatus.OK);
  }

  @Test
  void sharedFileStaysWhileAnyConsultationUsesIt() {
    byte[] pdf = SampleFiles.pdf("shared");
    var id = announceConsultation();
    String link = addDocument(id, "One.pdf", pdf);
    addDocument(id, "Two.pdf", pdf);
    documents.remove(secretariat(), documents.list(id).getFirst().id());
    assertThat(get(link).status()).isEqualTo(HttpStatus.OK);
    documents.remove(secretariat(), documents.list(id).getFirst().id());
    assertThat(get(link).status()).isEqualTo(HttpStatus.NOT_FOUND);
  }

  private ConsultationDraft createDraft() {
    return aDraft(opensAt, closesAt).build();
  }

  private ConsultationId createConsultation() {
    return preparation.create(secretariat(), slug, createDraft());
  }

  private ConsultationId announceConsultation() {
    var id = createConsultation();
    preparation.announce(secretariat(), id, consultations.get(id).version());
    return id;
  }

  private Viewer secretariat() {
    return viewers.forPerson(person);
  }

  private String title(ConsultationId id) {
    return consultations.get(id).title().inLanguage(LanguageTag.ENGLISH);
  }

  private List<TimelineKind> listTimelineKinds(ConsultationId id) {
    return consultations.listTimeline(id).stream().map(TimelineEvent::kind).toList();
  }

  private void publishTransitionsAt(Instant moment) {
    clock.moveTo(moment);
    lifecycle.publishTransitions();
  }

  private String addDocument(ConsultationId id, String name, byte[] content) {
    return documents
        .add(secretariat(), id, name, LanguageTag.ENGLISH, new ByteArrayInputStream(content))
        .link();
  }

  private static List<Slug> slugs(List<ConsultationDetails> all) {
    return all.stream().map(ConsultationDetails::slug).toList();
  }

  private record Page(org.springframework.http.HttpStatusCode status, String html) {}

  private Page loadPage() {
    return get("/consultations/" + slug);
  }

  private Page get(String path) {
    return RestClient.create()
        .get()
        .uri(java.net.URI.create(baseUrl() + path))
        .header("Accept", "text/html,*/*")
        .exchange(
            (request, response) ->
                new Page(
                    response.getStatusCode(),
                    new String(
                        response.getBody().readAllBytes(),
                        java.nio.charset.StandardCharsets.UTF_8)));
  }

  private String baseUrl() {
    return "http://127.0.0.1:" + port;
  }
}
