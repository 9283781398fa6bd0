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
@Import(ConsultationServiceIT.StandingClock.class)
@Tag("transactions")
class ConsultationServiceIT {

  @TestConfiguration(proxyBeanMethods = false)
  static class StandingClock {
    @Bean
    @Primary
    MovableClock movableClock() {
      return MovableClock.atNow();
    }
  }

  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Autowired ConsultationService consultations;
  @Autowired ConsultationDraftService preparation;
  @Autowired ConsultationLifecycleService holding;
  @Autowired SampleConsultationService samples;
  @Autowired DocumentService documents;
  @Autowired PublicLogService log;
  @Autowired Secretariats people;
  @Autowired ViewerService viewers;
  @Autowired MovableClock clock;
  @Autowired Clock theClock;
  @LocalServerPort int port;

  private final Slug slug = new Slug("access-" + NUMBER.incrementAndGet());
  private PersonId person = new PersonId(0);
  private Instant opens = Instant.EPOCH;
  private Instant closes = Instant.EPOCH;

  @BeforeEach
  void people() {
    person = people.aSecretariat();
    opens = clock.instant().plus(Duration.ofDays(2));
    closes = opens.plus(Duration.ofDays(30));
  }

  @Test
  void theClockOfTheProductIsTheOneThatTestsMove() {
    assertThat(theClock).isSameAs(clock);
  }

  @Test
  void aDraftIsSeenByItsSecretariatAlone() {
    create();
    assertThat(consultations.find(secretariat(), slug)).isPresent();
    assertThat(consultations.find(Viewer.VISITOR, slug)).isEmpty();
    assertThat(consultations.find(viewers.forPerson(people.aSecretariat()), slug)).isEmpty();
    assertThat(slugs(consultations.listPublic())).doesNotContain(slug);
    assertThat(slugs(consultations.listOwn(secretariat()))).contains(slug);
    assertThat(page().status()).isEqualTo(HttpStatus.NOT_FOUND);
  }

  @Test
  void onlyASecretariatMayCreateAndOnlyItsOwnMayChange() {
    var other = viewers.forPerson(people.aStakeholder());
    assertThatExceptionOfType(NotAllowed.class)
        .isThrownBy(() -> preparation.create(other, slug, draft()));
    var id = create();
    var stranger = viewers.forPerson(people.aSecretariat());
    assertThatExceptionOfType(NotAllowed.class)
        .isThrownBy(() -> preparation.update(stranger, id, 0, slug, draft()));
    assertThatExceptionOfType(NotAllowed.class)
        .isThrownBy(() -> preparation.announce(stranger, id, 0));
    assertThatExceptionOfType(NotAllowed.class)
        .isThrownBy(() -> holding.withdraw(Viewer.VISITOR, id, "why"));
  }

  @Test
  void theSecondOfTwoEditorsIsToldAndChangesNothing() {
    var id = create();
    int seen = consultations.get(id).version();
    var first = aDraft(opens, closes).titled("Mine").build();
    var second = aDraft(opens, closes).titled("Theirs").build();
    int next = preparation.update(secretariat(), id, seen, slug, first);
    assertThatExceptionOfType(ConsultationEditConflict.class)
        .isThrownBy(() -> preparation.update(secretariat(), id, seen, slug, second));
    assertThat(title(id)).isEqualTo("Mine");
    preparation.update(secretariat(), id, next, slug, second);
    assertThat(title(id)).isEqualTo("Theirs");
  }

  @Test
  void aChangeOfQuestionsAloneCountsAsAChange() {
    var id = create();
    int seen = consultations.get(id).version();
    preparation.update(
        secretariat(), id, seen, slug, aDraft(opens, closes).asking("More", "And who?").build());
    assertThat(consultations.get(id).questions()).hasSize(2);
    assertThatExceptionOfType(ConsultationEditConflict.class)
        .isThrownBy(() -> preparation.update(secretariat(), id, seen, slug, draft()));
    assertThatExceptionOfType(ConsultationEditConflict.class)
        .isThrownBy(() -> preparation.announce(secretariat(), id, seen));
  }

  @Test
  void ofTwoEditorsAtTheSameMomentOneWins() throws Exception {
    var id = create();
    int seen = consultations.get(id).version();
    var viewer = secretariat();
    Callable<Boolean> save =
        () -> {
          try {
            var draft = aDraft(opens, closes).titled("By " + Thread.currentThread()).build();
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
  void anAddressIsTakenOnce() {
    create();
    assertThatExceptionOfType(SlugTaken.class).isThrownBy(this::create);
  }

  @Test
  void opensAndClosesByTheClockInPublic(Scenario scenario) {
    var id = announced();
    scenario
        .stimulate(() -> tickAt(opens))
        .andWaitForEventOfType(ConsultationOpened.class)
        .matching(event -> event.consultation().equals(id))
        .toArrive();
    assertThat(consultations.get(id).phase()).isEqualTo(Phase.OPEN);
    scenario
        .stimulate(() -> tickAt(closes))
        .andWaitForEventOfType(ConsultationClosed.class)
        .matching(event -> event.consultation().equals(id))
        .toArrive();
    tickAt(closes.plusSeconds(5));
    assertThat(kinds(id))
        .containsExactly(TimelineKind.CLOSED, TimelineKind.OPENED, TimelineKind.ANNOUNCED);
    assertThat(log.size(new LogName(slug.value()))).isEqualTo(3);
    assertThat(consultations.listTimeline(id).getFirst().at()).isEqualTo(closes);
  }

  @Test
  void anExtensionIsPublicWithItsReason() {
    var id = announced();
    clock.moveTo(opens);
    var later = closes.plus(Duration.ofDays(14));
    holding.extend(secretariat(), id, later, "Six ministries asked for time.");
    assertThat(consultations.get(id).schedule().closesAt()).isEqualTo(later);
    var event = consultations.listTimeline(id).getFirst();
    assertThat(event.reason()).isEqualTo("Six ministries asked for time.");
    assertThat(event.facts()).containsEntry("closesAt", later.toString());
    assertThat(page().html()).contains("Six ministries asked for time.");
  }

  @Test
  void aChangedQuestionKeepsWhatItSaidBefore() {
    var id = announced();
    var before = consultations.get(id).questions().getFirst();
    holding.changeQuestion(
        secretariat(), id, 1, DraftBuilder.question("Which funds, and when?"), "Asked twice.");
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
    assertThat(page().html())
        .contains(
            "Which funds, and when?",
            before.title().inLanguage(LanguageTag.ENGLISH),
            "Asked twice.");
  }

  @Test
  void whatIsSaidIsInTheDeliveredPageAndRunsNothing() {
    var hostile = aDraft(opens, closes).titled("A <script>alert(1)</script> title").build();
    var id = preparation.create(secretariat(), slug, hostile);
    preparation.announce(secretariat(), id, consultations.get(id).version());
    var page = page();
    assertThat(page.status()).isEqualTo(HttpStatus.OK);
    assertThat(page.html())
        .contains("Which funds have reached your district?", "A secretariat")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; title")
        .doesNotContain("<script>alert(1)");
    assertThat(get("/").html()).contains("/consultations/" + slug, "&lt;script&gt;");
  }

  @Test
  void whatChangesIsSeenAtOnce() {
    var id = announced();
    assertThat(consultations.get(Viewer.VISITOR, slug).phase()).isEqualTo(Phase.ANNOUNCED);
    assertThat(slugs(consultations.listPublic())).contains(slug);
    holding.withdraw(secretariat(), id, "The mandate ended.");
    assertThat(consultations.get(Viewer.VISITOR, slug).phase()).isEqualTo(Phase.WITHDRAWN);
  }

  @Test
  void onlyAReportedConsultationIsArchivedAndNothingIsAddedAfterwards() {
    var id = announced();
    clock.moveTo(closes.plusSeconds(1));
    assertThatExceptionOfType(WrongPhase.class)
        .isThrownBy(() -> holding.archive(secretariat(), id, "The work is done."));
    holding.markReported(secretariat(), id);
    assertThatExceptionOfType(NotAllowed.class)
        .isThrownBy(() -> holding.archive(Viewer.VISITOR, id, "The work is done."));
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> holding.archive(secretariat(), id, " "));

    holding.archive(secretariat(), id, "The work is done.");

    assertThat(consultations.get(Viewer.VISITOR, slug).phase()).isEqualTo(Phase.ARCHIVED);
    assertThat(consultations.listTimeline(id).getFirst())
        .satisfies(
            event -> {
              assertThat(event.kind()).isEqualTo(TimelineKind.ARCHIVED);
              assertThat(event.reason()).isEqualTo("The work is done.");
              assertThat(event.logNumber()).isNotNull();
            });
    assertThatExceptionOfType(WrongPhase.class)
        .isThrownBy(() -> holding.markReported(secretariat(), id));
    assertThat(page().html())
        .contains(
            "Archived", "The work is done.", "You can read all comments, but no longer add one.")
        .doesNotContain("Everyone with an account", "You can answer one or more questions");
  }

  @Test
  void aRefusedChangeIsNotSeen() {
    var id = announced();
    clock.moveTo(opens);
    assertThatExceptionOfType(ExtensionTooEarly.class)
        .isThrownBy(() -> holding.extend(secretariat(), id, closes, "Again."));
    assertThat(consultations.get(id).schedule().closesAt()).isEqualTo(closes);
    assertThat(kinds(id)).doesNotContain(TimelineKind.EXTENDED);
  }

  @Test
  void aDeletedDraftTakesItsDocumentsWithIt() {
    var id = create();
    var document = add(id, "Background.pdf", SampleFiles.pdf("deleted with it"));
    preparation.deleteDraft(secretariat(), id);
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> consultations.get(id));
    assertThat(get(document).status()).isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(documents.list(id)).isEmpty();
  }

  @Test
  void anAnnouncedConsultationCannotBeDeletedOrRewritten() {
    var id = announced();
    assertThatExceptionOfType(ConsultationAlreadyPublic.class)
        .isThrownBy(() -> preparation.deleteDraft(secretariat(), id));
    int version = consultations.get(id).version();
    assertThatExceptionOfType(ConsultationAlreadyPublic.class)
        .isThrownBy(() -> preparation.update(secretariat(), id, version, slug, draft()));
  }

  @Test
  void aSampleGoesWithOneActAndNothingElseDoes() {
    var id = samples.add(slug, draft(), clock.instant());
    assertThat(consultations.get(id).sample()).isTrue();
    assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> samples.remove(secretariat(), id));
    var administrator = viewers.forPerson(people.anAdministrator());
    samples.remove(administrator, id);
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> consultations.get(id));
    var real = announced();
    samples.remove(administrator, real);
    assertThat(consultations.get(real).slug()).isEqualTo(slug);
  }

  @Test
  void aDocumentIsHandedOutAsAFileInWhichNothingRuns() {
    var id = announced();
    String link = add(id, "../../etc/Fünf Fälle; \"2009\".pdf", SampleFiles.pdf("handed out"));
    assertThat(link).doesNotContain("..").doesNotContain(";").doesNotContain("\"");
    var answer =
        RestClient.create(base())
            .get()
            .uri(java.net.URI.create(base() + link))
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
    var id = announced();
    String link = add(id, "mandate_v3.pdf", SampleFiles.pdf("described"));
    assertThat(page().html()).contains(">mandate_v3</bdi>");

    documents.describe(
        secretariat(), documents.list(id).getFirst().id(), " Mandat du Forum ", LanguageTag.FRENCH);

    assertThat(page().html())
        .contains("<bdi lang=\"fr\">Mandat du Forum</bdi>", "hreflang=\"fr\"", link)
        .doesNotContain(">mandate_v3</bdi>");
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(
            () ->
                documents.describe(
                    secretariat(), documents.list(id).getFirst().id(), " ", LanguageTag.FRENCH));
  }

  @Test
  void aDraftsDocumentIsNotHandedOut() {
    var id = create();
    String link = add(id, "Draft.pdf", SampleFiles.pdf("not yet"));
    assertThat(get(link).status()).isEqualTo(HttpStatus.NOT_FOUND);
    preparation.announce(secretariat(), id, consultations.get(id).version());
    assertThat(get(link).status()).isEqualTo(HttpStatus.OK);
  }

  @Test
  void theSameBytesStayAsLongAsOneConsultationHasThem() {
    byte[] pdf = SampleFiles.pdf("shared");
    var id = announced();
    String link = add(id, "One.pdf", pdf);
    add(id, "Two.pdf", pdf);
    documents.remove(secretariat(), documents.list(id).getFirst().id());
    assertThat(get(link).status()).isEqualTo(HttpStatus.OK);
    documents.remove(secretariat(), documents.list(id).getFirst().id());
    assertThat(get(link).status()).isEqualTo(HttpStatus.NOT_FOUND);
  }

  private ConsultationDraft draft() {
    return aDraft(opens, closes).build();
  }

  private ConsultationId create() {
    return preparation.create(secretariat(), slug, draft());
  }

  private ConsultationId announced() {
    var id = create();
    preparation.announce(secretariat(), id, consultations.get(id).version());
    return id;
  }

  private Viewer secretariat() {
    return viewers.forPerson(person);
  }

  private String title(ConsultationId id) {
    return consultations.get(id).title().inLanguage(LanguageTag.ENGLISH);
  }

  private List<TimelineKind> kinds(ConsultationId id) {
    return consultations.listTimeline(id).stream().map(TimelineEvent::kind).toList();
  }

  private void tickAt(Instant moment) {
    clock.moveTo(moment);
    holding.publishTransitions();
  }

  private String add(ConsultationId id, String name, byte[] content) {
    return documents
        .add(secretariat(), id, name, LanguageTag.ENGLISH, new ByteArrayInputStream(content))
        .link();
  }

  private static List<Slug> slugs(List<ConsultationDetails> all) {
    return all.stream().map(ConsultationDetails::slug).toList();
  }

  private record Page(org.springframework.http.HttpStatusCode status, String html) {}

  private Page page() {
    return get("/consultations/" + slug);
  }

  private Page get(String path) {
    return RestClient.create()
        .get()
        .uri(java.net.URI.create(base() + path))
        .header("Accept", "text/html,*/*")
        .exchange(
            (request, response) ->
                new Page(
                    response.getStatusCode(),
                    new String(
                        response.getBody().readAllBytes(),
                        java.nio.charset.StandardCharsets.UTF_8)));
  }

  private String base() {
    return "http://127.0.0.1:" + port;
  }
}
